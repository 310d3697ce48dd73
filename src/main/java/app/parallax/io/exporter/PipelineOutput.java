package app.parallax.io.exporter;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.Executor;

/**
 * Passes bytes in large blocks to a stream that another thread writes, for example a compressing one. After
 * {@link #flush} the stream is idle. Does not close it.
 */
public final class PipelineOutput extends OutputStream {
    private static final int BLOCK = 1 << 16;

    private final OutputStream out;
    private final Pipeline pipeline;
    private final byte[] block = new byte[BLOCK];
    private int filled;

    public PipelineOutput(OutputStream out, Executor threads) {
        this.out = out;
        this.pipeline = new Pipeline(threads, 1);
    }

    @Override
    public void write(int unit) throws IOException {
        write(new byte[]{(byte) unit}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int from = offset;
        while (from < offset + length) {
            int part = Math.min(BLOCK - filled, offset + length - from);
            System.arraycopy(bytes, from, block, filled, part);
            filled += part;
            from += part;
            if (filled == BLOCK) {
                pass();
            }
        }
    }

    private void pass() throws IOException {
        var full = Arrays.copyOf(block, filled);
        filled = 0;
        pipeline.pass(() -> out.write(full));
    }

    @Override
    public void flush() throws IOException {
        if (filled > 0) {
            pass();
        }
        pipeline.drain();
    }
}
