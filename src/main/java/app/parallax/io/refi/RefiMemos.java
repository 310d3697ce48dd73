package app.parallax.io.refi;

import app.parallax.model.Memo;
import app.parallax.model.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Writes memos as unreferenced notes of the project, in a set of their own that distinguishes them from orphans. Other
 * programs require unique names; if the name is not the title, the title is the description.
 */
record RefiMemos(List<Memo> memos, Wording words) {
    boolean isEmpty() {
        return memos.isEmpty();
    }

    /** Writes the memos among the notes. */
    void write(XmlWriter xml, UniqueNames names) {
        for (var memo : memos) {
            var name = names.take(memo.title(), "");
            xml.open("Note").attribute("guid", memo.id()).attribute("name", name)
                    .attribute("plainTextPath", memo.text().isEmpty() ? null : "internal://" + memo.id() + ".txt")
                    .attribute("creatingUser", memo.analyst()).attribute("creationDateTime", memo.created())
                    .attribute("modifyingUser", memo.analyst()).attribute("modifiedDateTime", memo.modified());
            if (!memo.title().isBlank() && (!memo.title().equals(name) || RefiNames.isStandIn(name))) {
                xml.element("Description", memo.title());
            }
            xml.close("Note");
        }
    }

    void writeSet(XmlWriter xml) {
        xml.open("Set").attribute("guid", RefiNames.MEMOS).attribute("name", words.text("memos.title"));
        memos.forEach(memo -> xml.open("MemberNote").attribute("targetGUID", memo.id()).close("MemberNote"));
        xml.close("Set");
    }

    Map<UUID, String> texts() {
        var texts = new LinkedHashMap<UUID, String>();
        memos.stream().filter(memo -> !memo.text().isEmpty()).forEach(memo -> texts.put(memo.id(), memo.text()));
        return texts;
    }
}
