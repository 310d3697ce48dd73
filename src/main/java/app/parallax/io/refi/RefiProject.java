package app.parallax.io.refi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of a REFI-QDA project or codebook outside its sources. Identifiers are as in {@link RefiSource}. */
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
     * @param guid identifier, null if it has none
     * @param name its name, not blank
     * @param parent place of the code above in {@link #codes}, -1 at the top
     * @param color as written, null if none
     * @param description free text, empty if none
     */
    public record Code(@Nullable String guid, String name, int parent, @Nullable String color, String description,
            List<String> notes) {}

    /**
     * A link.
     *
     * @param name what it says, empty if it has no name
     * @param from identifier, null if not said
     * @param to identifier, null if not said
     */
    public record Link(String name, @Nullable String from, @Nullable String to) {}

    /**
     * A set.
     *
     * @param guid identifier, null if it has none
     * @param description free text, empty if none
     */
    public record Group(@Nullable String guid, String name, String description, List<String> codes,
            List<String> sources, List<String> notes) {}

    void named(String project, String program) {
        name = project;
        origin = program;
    }

    /**
     * The program that wrote it.
     *
     * @return as that calls itself, empty if not said
     */
    public String origin() {
        return origin;
    }

    /**
     * What the project is called.
     *
     * @return empty if not said
     */
    public String name() {
        return name;
    }

    /** Who worked on it. */
    public Map<String, String> users() {
        return users;
    }

    /** The codes. */
    public List<Code> codes() {
        return codes;
    }

    /** The variables. */
    public Map<String, String> variables() {
        return variables;
    }

    /** The notes. */
    public Map<String, RefiSource> notes() {
        return notes;
    }

    /**
     * The links.
     *
     * @return in the order of the file
     */
    public List<Link> links() {
        return links;
    }

    /**
     * The sets.
     *
     * @return in the order of the file
     */
    public List<Group> sets() {
        return sets;
    }

    /** What variables say of sources by way of cases that hold one source alone. */
    public Map<String, List<RefiSource.Value>> ofCases() {
        return ofCases;
    }
}
