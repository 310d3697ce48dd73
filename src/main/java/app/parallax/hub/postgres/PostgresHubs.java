package app.parallax.hub.postgres;

import app.parallax.hub.Hub;
import app.parallax.hub.HubTimeouts;
import app.parallax.hub.Hubs;
import app.parallax.hub.PasswordKey;
import app.parallax.hub.PasswordSource;
import java.util.concurrent.Executor;

public final class PostgresHubs implements Hubs {
    private final Executor listeners;
    private final HubTimeouts times;

    /**
     * Creates the way to hubs.
     *
     * @param listeners runs what waits for notifications, each on a thread of its own
     */
    public PostgresHubs(Executor listeners) {
        this(listeners, HubTimeouts.DEFAULT);
    }

    /**
     * Creates the way to hubs.
     *
     * @param listeners runs what waits for notifications, each on a thread of its own
     */
    public PostgresHubs(Executor listeners, HubTimeouts times) {
        this.listeners = listeners;
        this.times = times;
    }

    private HubLogin login(String address, PasswordSource passwords) {
        return new HubLogin(HubAddress.parse(address), passwords, times);
    }

    @Override
    public Hub open(String address, PasswordSource passwords) {
        return new PostgresHub(login(address, passwords), listeners);
    }

    @Override
    public boolean init(String address, PasswordSource passwords) {
        return HubSchema.init(login(address, passwords));
    }

    @Override
    public String withLogin(String address, String login) {
        return HubAddress.parse(address).withLogin(login).written();
    }

    @Override
    public String hostNames(String address) {
        return HubAddress.parse(address).hostNames();
    }

    @Override
    public PasswordKey passwordKey(String address) {
        return HubErrors.passwordKey(HubAddress.parse(address));
    }

    @Override
    public String login(String address) {
        return HubErrors.login(HubAddress.parse(address));
    }

    @Override
    public boolean isSafe(String address) {
        return HubAddress.parse(address).isSafe();
    }
}
