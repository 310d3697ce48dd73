package app.parallax.hub;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A member of a shared project.
 *
 * @param analyst name of his newest edit, else the one that he was given; empty if neither is known
 * @param seen when a copy of his was last connected, by the clock of this computer, whatever that of the hub says; null
 *            for never
 */
public record Member(String login, String analyst, Role role, @Nullable Instant seen) {
    /** Returns the logins behind each name that several members have. */
    public static Map<String, List<String>> sameNames(List<Member> members) {
        var logins = members.stream().filter(each -> !each.analyst().isEmpty()).collect(Collectors.groupingBy(
                Member::analyst, TreeMap::new, Collectors.mapping(Member::login, Collectors.toList())));
        logins.values().removeIf(each -> each.size() == 1);
        return logins;
    }
}
