package app.parallax.io.refi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The content of a REFI-QDA project or codebook outside its sources. Identifiers are as in {@link RefiSource}. */
public final class RefiProject {
    private String origin = "";
    private String name = "";
    private final Map<String, String> users = new HashMap<>();
    private final List<Code> codes = new ArrayList<>();
    private final Map<String, String> variables = new LinkedHashMap<>();
    private final Map<String, RefiSource> notes = new LinkedHashMap<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Group> sets = new ArrayList<>();
    private final Map<String, List<RefiSource.Value>> ofCases = new HashMap<>();

    RefiProject() {}

    /**
     * A code.
     *
     * @param guid identifier, or null
     * @param name not blank
     * @param parent index of the parent in {@link #codes}, -1 at the top
     * @param color as written, or null
     * @param description may be empty
     */
    public record Code(@Nullable String guid, String name, int parent, @Nullable String color, String description,
            List<String> notes) {}

    /**
     * A link.
     *
     * @param name may be empty
     * @param from identifier, or null
     * @param to identifier, or null
     */
    public record Link(String name, @Nullable String from, @Nullable String to) {}

    /**
     * A set.
     *
     * @param guid identifier, or null
     * @param description may be empty
     */
    public record Group(@Nullable String guid, String name, String description, List<String> codes,
            List<String> sources, List<String> notes) {}

    void named(String project, String program) {
        name = project;
        origin = program;
    }

    /** The name of the program that wrote it; may be empty. */
    public String origin() {
        return origin;
    }

    /** The name of the project; may be empty. */
    public String name() {
        return name;
    }

    /** The names of users, by identifier. */
    public Map<String, String> users() {
        return users;
    }

    public List<Code> codes() {
        return codes;
    }

    /** The names of variables, by identifier. */
    public Map<String, String> variables() {
        return variables;
    }

    /** The notes, by identifier. */
    public Map<String, RefiSource> notes() {
        return notes;
    }

    /** The links, in the order of the file. */
    public List<Link> links() {
        return links;
    }

    /** The sets, in the order of the file. */
    public List<Group> sets() {
        return sets;
    }

    /** The values of sources by way of a case that contains only one source. */
    public Map<String, List<RefiSource.Value>> ofCases() {
        return ofCases;
    }
}
