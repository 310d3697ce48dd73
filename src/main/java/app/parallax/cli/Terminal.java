package app.parallax.cli;

import app.parallax.i18n.Messages;
import app.parallax.session.Progress;
import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The output of a command: results, errors and progress. JSON is UTF-8 whatever the terminal is. */
public final class Terminal {
    private static final int BAR = 30;

    /** The JSON mapper, created with the first line: it takes longer than most commands. */
    private @Nullable JsonMapper json;
    private final PrintStream results;
    private final PrintStream sentences;
    private final Charset charset;
    private final boolean interactive;
    private boolean barShown;

    /**
     * Creates a terminal over two streams.
     *
     * @param interactive whether progress is shown
     */
    public Terminal(OutputStream out, OutputStream err, Charset charset, boolean interactive) {
        this.results = new PrintStream(new BufferedOutputStream(out), false, StandardCharsets.UTF_8);
        this.sentences = new PrintStream(err, true, charset);
        this.charset = charset;
        this.interactive = interactive;
    }

    /** Returns the terminal of this process, in the encoding of the system, or UTF-8 if that is ASCII. */
    public static Terminal ofProcess() {
        var named = System.out.charset();
        return new Terminal(new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err),
                named.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : named,
                Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent());
    }

    /** Prints a line of plain text that is sanitised already. */
    public void printLine(String text) {
        hideBar();
        results.writeBytes((text + System.lineSeparator()).getBytes(charset));
    }

    /** Prints a line of JSON; control characters are escaped. */
    void printJson(Map<String, Object> facts) {
        hideBar();
        var line = new StringBuilder();
        mapper().writeValueAsString(facts).chars().forEach(c -> {
            if ((c >= 0x7F && c <= 0x9F) || c == 0x2028 || c == 0x2029) {
                line.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                line.append((char) c);
            }
        });
        results.print(line.append('\n'));
    }

    private JsonMapper mapper() {
        if (json == null) {
            json = new JsonMapper();
        }
        return json;
    }

    /** Prints an error as one line. */
    public void printError(String sentence) {
        hideBar();
        results.flush();
        sentences.println(TerminalText.line(sentence));
    }

    public void flush() {
        results.flush();
    }

    /** Shows the progress of a job if the terminal is interactive. */
    void progress(Progress progress) {
        int done = progress.done();
        int total = progress.all();
        if (!interactive || total == 0) {
            return;
        }
        int filled = (int) ((long) BAR * done / total);
        sentences.print("\r[" + "#".repeat(filled) + " ".repeat(BAR - filled) + "] "
                + Messages.text("cli.progress", done, total));
        sentences.flush();
        barShown = true;
        if (done == total) {
            hideBar();
        }
    }

    private void hideBar() {
        if (barShown) {
            sentences.print("\r\u001b[K");
            sentences.flush();
            barShown = false;
        }
    }

    /** Asks for a password that is not shown; empty if nobody can be asked. */
    Optional<String> password(String question) {
        hideBar();
        results.flush();
        var console = interactive ? System.console() : null;
        return console == null
                ? Optional.empty()
                : Optional.ofNullable(console.readPassword("%s ", question)).map(String::new);
    }

    /** Returns the results as a stream, for the help texts. */
    PrintStream results() {
        return results;
    }
}
