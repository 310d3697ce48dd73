import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Builds the RPM package, for Fedora, openSUSE and their like. */
final class Rpm {
    /** The libraries that the program is linked with; distributions name their packages differently, not these. */
    private static final List<String> NEEDS = List.of("libc.so.6", "libatk-1.0.so.0", "libcairo-gobject.so.2",
            "libcairo.so.2", "libfontconfig.so.1", "libfreetype.so.6", "libgdk_pixbuf-2.0.so.0", "libGL.so.1",
            "libglib-2.0.so.0", "libgtk-3.so.0", "libpango-1.0.so.0", "libpangocairo-1.0.so.0",
            "libpangoft2-1.0.so.0", "libX11.so.6", "libXtst.so.6", "libXxf86vm.so.1");

    private Rpm() {}

    /**
     * Builds the package.
     *
     * @param sources the folder of the template of the spec file
     * @param work an own folder, for files that are not needed later
     * @param folder where the package is written
     */
    static void make(InstalledTree tree, Path sources, Path work, Path folder, String version, String architecture)
            throws IOException, InterruptedException {
        var spec = Files.createDirectories(work).resolve("parallax.spec");
        var needs = NEEDS.stream().map(library -> "Requires: " + library + "()(64bit)")
                .collect(Collectors.joining("\n"));
        Files.writeString(spec, Files.readString(sources.resolve("parallax.spec")).replace("@VERSION@", version)
                .replace("@NEEDS@", needs).replace("@ROOT@", tree.root().toString()));
        int code = new ProcessBuilder("rpmbuild", "-bb", "--quiet", "--target", architecture, "--define",
                "_topdir " + work, "--define", "_rpmdir " + folder, "--define",
                "_build_name_fmt %{NAME}-%{VERSION}-%{RELEASE}.%{ARCH}.rpm", spec.toString()).inheritIO().start()
                .waitFor();
        if (code != 0) {
            throw new IllegalStateException("rpmbuild ended with " + code);
        }
    }
}
