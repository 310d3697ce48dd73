package app.parallax.hub;

import app.parallax.model.Message;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Hubs in memory by address, for windows: {@code memory://login@place/…}. A login has a line that can be cut; one whose
 * name begins with {@code secret} has the password {@code right}. What ends with {@code unsafe} is not protected.
 */
public final class MemoryHubs implements Hubs {
    private final Map<String, MemoryHub> hubs = new ConcurrentHashMap<>();
    private final Map<String, MemoryHub.Line> lines = new ConcurrentHashMap<>();

    /** Returns the hub of an address without login. */
    public MemoryHub at(String hostNames) {
        return hubs.computeIfAbsent(hostNames, any -> new MemoryHub());
    }

    /** Returns the line of a login, which can be cut. */
    public MemoryHub.Line line(String login) {
        return lines.computeIfAbsent(login, any -> new MemoryHub.Line());
    }

    @Override
    public Hub open(String address, PasswordSource passwords) {
        var login = login(address);
        if (login.startsWith("secret")) {
            var key = passwordKey(address);
            if (!passwords.kept(key).equals(Optional.of("right"))) {
                var given = passwords.password(key)
                        .orElseThrow(() -> refused("hub.error.noPassword", login, address));
                if (!given.equals("right")) {
                    throw refused("hub.error.login", login, address);
                }
                passwords.accepted(key, given);
            }
        }
        return at(hostNames(address)).connect(login, line(login));
    }

    private HubException refused(String key, String login, String address) {
        return new HubException(HubException.Reason.FORBIDDEN, Message.of(key, login, hostNames(address), "28P01"),
                null);
    }

    @Override
    public boolean init(String address, PasswordSource passwords) {
        return false;
    }

    @Override
    public String withLogin(String address, String login) {
        return "memory://" + login + "@" + hostNames(address);
    }

    @Override
    public String hostNames(String address) {
        if (!address.startsWith("memory://")) {
            throw new HubException(HubException.Reason.UNSUITABLE, Message.of("hub.error.address", address), null);
        }
        return address.substring(address.indexOf('@') < 0 ? "memory://".length() : address.indexOf('@') + 1);
    }

    @Override
    public PasswordKey passwordKey(String address) {
        return new PasswordKey(login(address), hostNames(address), "memory");
    }

    @Override
    public String login(String address) {
        hostNames(address);
        int at = address.indexOf('@');
        return at < 0 ? "nobody" : address.substring("memory://".length(), at);
    }

    @Override
    public boolean isSafe(String address) {
        return !hostNames(address).endsWith("unsafe");
    }
}
