package app.parallax.hub.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A line to a server that is cut after a number of bytes, and stays so until it is mended. */
public final class CutProxy implements AutoCloseable {
    private final ServerSocket door;
    private final int server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private long left = Long.MAX_VALUE;
    private boolean isCut;
    private volatile boolean isSilent;
    private volatile int swallowed;
    private int mends;

    /** Opens a line to a server on this machine. */
    public CutProxy(int server) throws IOException {
        this.server = server;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    /** Returns the port that leads to the server. */
    public int port() {
        return door.getLocalPort();
    }

    /** Lets some bytes pass, in both directions together; then every connection is cut. */
    synchronized void cutAfter(long bytes) {
        left = bytes;
    }

    /** Lets everything pass; lines that were cut or silent stay so, new ones are whole. */
    public synchronized void mend() {
        isSilent = false;
        left = Long.MAX_VALUE;
        isCut = false;
        mends++;
    }

    /** Swallows what is sent from now on in both directions, and closes nothing: as a router that forgot a line. */
    public void silence() {
        isSilent = true;
    }

    /** Returns how many pieces were swallowed. */
    public int swallowed() {
        return swallowed;
    }

    synchronized boolean isCut() {
        return isCut;
    }

    private void accept() {
        try {
            while (!door.isClosed()) {
                var client = door.accept();
                if (isCut()) {
                    client.close();
                    continue;
                }
                var there = new Socket(InetAddress.getLoopbackAddress(), server);
                client.setTcpNoDelay(true);
                there.setTcpNoDelay(true);
                sockets.add(client);
                sockets.add(there);
                threads.execute(() -> pass(client, there));
                threads.execute(() -> pass(there, client));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void pass(Socket from, Socket to) {
        var buffer = new byte[8_192];
        boolean isLost = false;
        try (from; to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                isLost |= isSilent;
                if (isLost) { // for good: bytes that were swallowed do not come later
                    swallow();
                    continue;
                }
                var taken = take(read);
                out.write(buffer, 0, taken.bytes);
                out.flush();
                if (taken.bytes < read) {
                    cutUnlessMended(taken.mends);
                    return;
                }
            }
        } catch (IOException e) {
            // cut
        }
    }

    /** How many bytes may pass, and how often the line had been mended then. */
    private record Taken(int bytes, int mends) {}

    private synchronized void swallow() {
        swallowed++;
    }

    private synchronized Taken take(int wanted) {
        int allowed = (int) Math.min(left, wanted);
        left -= allowed;
        return new Taken(allowed, mends);
    }

    /** The other direction of a line that was cut may come here after the test has mended it. */
    private synchronized void cutUnlessMended(int before) {
        if (mends == before) {
            cut();
        }
    }

    /** Cuts every connection now. */
    synchronized void cut() {
        isCut = true;
        for (var each : sockets) {
            try {
                each.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        sockets.clear();
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
        threads.shutdownNow();
    }
}
