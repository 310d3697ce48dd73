package app.parallax.ui.shell.team;

import app.parallax.hub.Role;
import app.parallax.i18n.Messages;

/** Names the roles of members. */
final class RoleText {
    private RoleText() {}

    static String of(Role role) {
        return switch (role) {
            case OWNER -> Messages.text("team.role.owner");
            case ANALYST -> Messages.text("team.role.analyst");
            case READER -> Messages.text("team.role.reader");
        };
    }
}
