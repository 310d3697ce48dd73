package app.parallax.session.team;

import app.parallax.hub.Hub;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A request to a hub that a person waits for, on a thread and a connection of its own.
 *
 * @param <T> the answer
 */
public final class HubRequest<T extends @Nullable Object> {
    private final CompletableFuture<T> done = new CompletableFuture<>();
    private final Executor fx;
    private volatile @Nullable Hub hub;

    /**
     * Address, login and password of a hub as a person entered them.
     *
     * @param login empty for that of the address
     * @param password empty for a stored one; null for one that was typed before
     * @param keeps whether the password goes to the secret store
     */
    public record HubInput(String address, String login, @Nullable String password, boolean keeps) {
        /** Returns the input for an address that was connected before. */
        public static HubInput known(String address) {
            return new HubInput(address, "", null, false);
        }

        /** Omits the password. */
        @Override
        public String toString() {
            return "HubInput[" + address + ", " + login + "]";
        }
    }

    /** The address of a hub and the login that the request uses. */
    public record HubAccount(String address, String login) {}

    private HubRequest(Executor fx) {
        this.fx = fx;
    }

    /**
     * Starts a request.
     *
     * @param fx completes {@link #done}
     * @param work done on a background thread
     * @param tooLate called on the FX executor with an answer that came after {@link #cancel}
     */
    public static <T extends @Nullable Object> HubRequest<T> start(TeamAccess access, HubInput typed, Executor fx,
            BiFunction<Hub, HubAccount, T> work, Consumer<T> tooLate) {
        var request = new HubRequest<T>(fx);
        Thread.ofPlatform().daemon().name("parallax-hub-request")
                .start(() -> request.run(access, typed, work, tooLate));
        return request;
    }

    private void run(TeamAccess access, HubInput typed, BiFunction<Hub, HubAccount, T> work, Consumer<T> tooLate) {
        try {
            var hubs = access.hubs();
            var address = typed.login.isBlank()
                    ? typed.address.strip()
                    : hubs.withLogin(typed.address.strip(), typed.login.strip());
            var asked = new HubAccount(address, hubs.login(address));
            if (typed.password != null) {
                access.passwords().set(hubs.passwordKey(address), typed.password, typed.keeps);
            }
            try (var open = hubs.open(address, access.passwords())) {
                hub = open;
                if (done.isDone()) {
                    return;
                }
                T answer = work.apply(open, asked);
                fx.execute(() -> {
                    if (!done.complete(answer)) {
                        tooLate.accept(answer);
                    }
                });
            }
        } catch (RuntimeException e) { // every failure must reach whoever waits
            fx.execute(() -> done.completeExceptionally(e));
        }
    }

    /** Returns the answer, on the FX executor; fails with {@link app.parallax.hub.HubException}. */
    public CompletableFuture<T> done() {
        return done;
    }

    /** Ends the request without an answer; called on the FX thread. */
    public void cancel() {
        done.completeExceptionally(new CancellationException("cancelled"));
        var open = hub;
        if (open != null) {
            open.close();
        }
    }
}
