package app.parallax.io.annotations;

import app.parallax.model.Message;
import app.parallax.model.Wording;
import org.jspecify.annotations.Nullable;

/** Passes on to a sink, and distinguishes its exceptions from those of the reader. */
public final class GuardedSink implements AnnotationImporter.Sink {
    private final AnnotationImporter.Sink sink;
    private @Nullable Throwable thrown;

    public GuardedSink(AnnotationImporter.Sink sink) {
        this.sink = sink;
    }

    /** Whether an exception was thrown by the sink. */
    public boolean threw(Throwable failure) {
        return failure.equals(thrown); // compared by identity
    }

    private void guard(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) { // any exception: only recorded
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
