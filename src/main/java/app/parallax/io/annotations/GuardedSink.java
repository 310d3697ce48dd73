package app.parallax.io.annotations;

import app.parallax.model.Message;
import app.parallax.model.Wording;
import org.jspecify.annotations.Nullable;

/** Passes parsed records on and distinguishes exceptions of the receiver from those of the parser. */
public final class GuardedSink implements AnnotationImporter.Sink {
    private final AnnotationImporter.Sink sink;
    private @Nullable Throwable thrown;

    public GuardedSink(AnnotationImporter.Sink sink) {
        this.sink = sink;
    }

    /** Whether it was thrown by who takes the pieces. */
    public boolean threw(Throwable failure) {
        return failure.equals(thrown); // one throwable is equal to no other
    }

    private void guard(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) { // of whatever kind: it is only noted
            thrown = e;
            throw e;
        }
    }

    @Override
    public void article(ForeignArticle article) {
        guard(() -> sink.article(article));
    }

    @Override
    public void code(ForeignCode code) {
        guard(() -> sink.code(code));
    }

    @Override
    public void set(ForeignSet set) {
        guard(() -> sink.set(set));
    }

    @Override
    public void memo(ForeignMemo memo) {
        guard(() -> sink.memo(memo));
    }

    @Override
    public void annotation(ForeignAnnotation annotation) {
        guard(() -> sink.annotation(annotation));
    }

    @Override
    public void said(Message message, boolean refused) {
        guard(() -> sink.said(message, refused));
    }

    @Override
    public Wording words() {
        return sink.words();
    }
}
