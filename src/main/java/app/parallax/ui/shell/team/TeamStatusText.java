package app.parallax.ui.shell.team;

import app.parallax.i18n.Messages;
import app.parallax.session.team.TeamStatus;
import app.parallax.ui.common.TimestampText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Objects;

/** Formats the state of the connection for the status bar. */
final class TeamStatusText {
    private static final long MEGABYTE = 1_000_000;

    private TeamStatusText() {}

    /**
     * Formats a state, for example {@code Shared · all sent}.
     *
     * @param isSafe whether the connection is encrypted and the server checked
     */
    static String of(TeamStatus status, boolean isSafe) {
        var parts = new ArrayList<String>();
        boolean isConnected = status.state() == TeamStatus.State.CONNECTED;
        switch (status.state()) {
            case CONNECTING -> parts.add(Messages.text("team.status.connecting"));
            case CONNECTED -> parts.add(Messages.text(isSafe ? "team.status.shared" : "team.status.unsafe"));
            case LOST, REFUSED -> parts.add(Messages.text("team.status.lost",
                    time(Objects.requireNonNullElse(status.since(), Instant.now()))));
        }
        if (isConnected && status.bytes() > 0) {
            parts.add(Messages.text("team.status.texts", Math.ceilDiv(status.bytes(), MEGABYTE)));
        }
        if (isConnected && status.coming() > 0) {
            parts.add(Messages.text("team.status.coming", status.coming()));
        }
        if (isConnected && status.isReader()) {
            parts.add(Messages.text("team.status.reader"));
        }
        if (status.unsent() > 0) {
            parts.add(Messages.text("team.status.unsent", status.unsent()));
        } else if (isConnected && status.coming() == 0 && !status.isReader()) {
            parts.add(Messages.text("team.status.sent"));
        }
        if (status.namesake() != null) {
            parts.add(Messages.text("team.status.sameName"));
        }
        if (status.conflicts() > 0) {
            parts.add(Messages.text("team.status.conflicts", status.conflicts()));
        }
        return String.join(" · ", parts);
    }

    private static String time(Instant at) {
        var there = at.atZone(ZoneId.systemDefault());
        return there.toLocalDate().equals(LocalDate.now(ZoneId.systemDefault()))
                ? DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(Messages.locale()).format(there)
                : TimestampText.text(at);
    }
}
