package app.parallax.session.importing;

import app.parallax.i18n.Messages;
import app.parallax.io.annotations.ForeignAnnotation;
import app.parallax.io.annotations.ForeignMemo;
import app.parallax.model.Analyst;
import app.parallax.model.Change;
import app.parallax.model.Edit;
import app.parallax.model.Kind;
import app.parallax.model.Memo;
import app.parallax.model.Message;
import app.parallax.model.ProjectReader;
import app.parallax.session.Session;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Imports memos that accompany foreign annotations; existing ones are unchanged. A memo whose identifier belongs to
 * another entity gets one derived from it, so that it is imported only once.
 */
final class ForeignMemos {
    private final List<ForeignMemo> memos = new ArrayList<>();
    private int added;

    void add(ForeignMemo memo) {
        memos.add(memo);
    }

    boolean isEmpty() {
        return memos.isEmpty();
    }

    /** Returns the changes since the last call, as part of an edit; possibly none. */
    Edit take(ProjectReader reader, Analyst nobody, Message label) {
        var changes = new ArrayList<Change>();
        var ids = memos.stream().flatMap(memo -> Stream.of(memo.id(), insteadOf(memo.id()))).distinct().toList();
        var here = new HashSet<UUID>();
        var others = new HashSet<UUID>();
        for (var kind : Kind.values()) {
            // earlier versions of the program imported the same note as an orphan
            boolean same = kind == Kind.MEMO || kind == Kind.ORPHAN;
            reader.entities(kind, ids).forEach(each -> (same ? here : others).add(each.id()));
        }
        var creators = new HashSet<UUID>();
        memos.stream().map(ForeignMemo::creator).filter(Objects::nonNull).map(ForeignAnnotation.Person::id)
                .filter(Objects::nonNull).forEach(creators::add);
        var names = new ForeignNames(reader, nobody, creators, Set.copyOf(ids), changes);
        for (var memo : memos) {
            var id = others.contains(memo.id()) ? insteadOf(memo.id()) : memo.id();
            if (!others.contains(id) && here.add(id)) {
                var created = Stream.of(memo.created(), memo.modified()).filter(Objects::nonNull).findFirst()
                        .orElseGet(Session::now);
                Instant modified = Optional.ofNullable(memo.modified()).orElse(created);
                changes.add(Change.insert(new Memo(id, memo.title(), memo.text(), names.analyst(memo.creator()),
                        created, modified)));
                added++;
            }
        }
        memos.clear();
        return new Edit(Messages.label(label), changes);
    }

    private static UUID insteadOf(UUID id) {
        return UUID.nameUUIDFromBytes(("memo " + id).getBytes(StandardCharsets.UTF_8));
    }

    /** Ends a file; returns a sentence about it. */
    Optional<String> end() {
        var said = added == 0 ? Optional.<String>empty() : Optional.of(Messages.count("annotations.newMemos", added));
        added = 0;
        return said;
    }
}
