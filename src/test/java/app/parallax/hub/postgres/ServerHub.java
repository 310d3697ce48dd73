package app.parallax.hub.postgres;

import app.parallax.hub.PasswordSource;
import app.parallax.hub.TestHub;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A real server of its own, to which each copy has a line that can be cut at any byte; the server can be killed. */
public final class ServerHub implements TestHub, AutoCloseable {
    private final HubServer server = HubServer.start();
    private final HubServer.Base base;
    private final List<CutProxy> proxies = new ArrayList<>();
    private final Random random;

    /** Starts the server. */
    public ServerHub(Random random) throws SQLException {
        this.base = server.hub();
        this.random = random;
    }

    @Override
    public Connected connected(String login) {
        try {
            base.logins(login);
            var proxy = new CutProxy(server.port());
            proxies.add(proxy);
            var address = base.address(login).replace(":" + server.port(), ":" + proxy.port());
            return new Connected(new PostgresHubs(Runnable::run).open(address, PasswordSource.NONE), new Line(proxy));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns its address for a login, past all lines. */
    public String address(String login) {
        return base.address(login);
    }

    /** Kills the server as a power cut would, and starts it again. */
    public void crash() throws IOException {
        server.kill();
        server.restart();
    }

    private final class Line implements TestLine {
        private final CutProxy proxy;

        private Line(CutProxy proxy) {
            this.proxy = proxy;
        }

        @Override
        public void cut(boolean isCut) {
            if (isCut) {
                proxy.cut();
            } else {
                proxy.mend();
            }
        }

        @Override
        public void loseAnswers(int number) {
            proxy.mend();
            if (number > 0) {
                proxy.cutAfter(1 + random.nextInt(4_000 * number));
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (var each : proxies) {
            each.close();
        }
        server.kill();
    }
}
