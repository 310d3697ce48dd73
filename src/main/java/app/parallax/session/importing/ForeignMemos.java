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
 * Memos that come with foreign annotations, on their way into a project, which keeps its own as they are. One whose
 * identifier belongs to something else comes under another that is made of it, so that it comes once all the same.
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

    /** What was taken since the last time, as a part of an edit, which may have no change. */
    Edit take(ProjectReader reader, Analyst nobody, Message label) {
        var changes = new ArrayList<Change>();
        var ids = memos.stream().flatMap(memo -> Stream.of(memo.id(), insteadOf(memo.id()))).distinct().toList();
        var here = new HashSet<UUID>();
        var others = new HashSet<UUID>();
        for (var kind : Kind.values()) {
            // what older versions of the program read as an annotation without a place is the same note
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

    /** At the end of a file: what there is to say of it. */
    Optional<String> end() {
        var said = added == 0 ? Optional.<String>empty() : Optional.of(Messages.count("annotations.newMemos", added));
        added = 0;
        return said;
    }
}
