package app.parallax.cli;

import app.parallax.hub.postgres.PostgresHubs;
import app.parallax.session.Backups;
import app.parallax.session.project.Projects;
import app.parallax.session.team.KeptPasswords;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs commands in this process and records their output. */
final class Commands {
    final List<String> drawn = new ArrayList<>();
    int exitCode;
    String out = "";
    String err = "";

    /** Runs one command to its end. */
    Commands run(Object... args) {
        var results = new ByteArrayOutputStream();
        var sentences = new ByteArrayOutputStream();
        exitCode = road(new Terminal(results, sentences, StandardCharsets.UTF_8, false))
                .run(List.of(args).stream().map(Object::toString).toArray(String[]::new));
        out = results.toString(StandardCharsets.UTF_8);
        err = sentences.toString(StandardCharsets.UTF_8);
        return this;
    }

    CommandLineApp road(Terminal terminal) {
        return new CommandLineApp(terminal,
                new CommandServices(() -> "System User", Backups.none(), Projects::create, this::draw,
                        new PostgresHubs(Runnable::run), KeptPasswords.none()));
    }

    private byte[] draw(Path project, int width, int height, boolean dark, boolean timeline) {
        drawn.add(project.getFileName() + " " + width + "x" + height + (dark ? " dark" : " light")
                + (timeline ? " timeline" : ""));
        return "picture".getBytes(StandardCharsets.UTF_8);
    }

    List<JsonNode> json() {
        var mapper = new JsonMapper();
        return out.lines().map(mapper::readTree).toList();
    }
}
