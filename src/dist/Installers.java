import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The installers of Windows and macOS by jpackage. Only the hosted workflow runs them; on Linux there are packages of
 * our own.
 */
final class Installers {
    /** One product for all versions: a newer installer replaces an older one. */
    private static final String UPGRADE = "7c1d0f1e-54a3-4a0e-9f53-2f4b3d1f7a61";
    private static final TreeMap<Integer, String> ICNS = new TreeMap<>(
            java.util.Map.of(32, "ic11", 64, "ic12", 128, "ic07", 256, "ic08"));

    private Installers() {}

    /**
     * Returns the arguments of jpackage for each installer.
     *
     * @param image the program's folder, or its bundle on macOS
     * @param identity the name of the certificate by which macOS trusts the program; empty for none
     */
    static List<List<String>> of(String system, Path image, Path folder, Path work, String version, String identity)
            throws IOException {
        var types = system.equals("Windows") ? List.of("msi", "exe") : List.of("dmg");
        var associations = Files.createDirectories(work).resolve("parallax.properties");
        Files.writeString(associations, "extension=parallax\nmime-type=application/x-parallax\n"
                + "description=Parallax project\n");
        var all = new ArrayList<List<String>>();
        if (!identity.isEmpty()) {
            all.add(List.of("--type", "app-image", "--app-image", image.toString(), "--mac-sign",
                    "--mac-signing-key-user-name", identity));
        }
        for (var type : types) {
            var command = new ArrayList<>(List.of("--type", type, "--name", "Parallax", "--app-version", version,
                    "--app-image", image.toString(), "--dest", folder.toString(), "--file-associations",
                    associations.toString()));
            if (system.equals("Windows")) {
                command.addAll(List.of("--win-menu", "--win-dir-chooser", "--win-per-user-install",
                        "--win-upgrade-uuid", UPGRADE));
            } else if (!identity.isEmpty()) {
                command.addAll(List.of("--mac-sign", "--mac-signing-key-user-name", identity));
            }
            all.add(command);
        }
        return all;
    }

    /** Returns the icon of the program in the format of a system, made of the pictures in PNG. */
    static Path icon(String system, Path pictures, Path work) throws IOException {
        var made = Files.createDirectories(work).resolve(system.equals("Windows") ? "parallax.ico" : "parallax.icns");
        return Files.write(made, system.equals("Windows") ? ico(pictures) : icns(pictures));
    }

    private static byte[] picture(Path pictures, int size) throws IOException {
        return Files.readAllBytes(pictures.resolve("parallax-" + size + ".png"));
    }

    /** A directory of pictures, each a whole PNG. */
    private static byte[] ico(Path pictures) throws IOException {
        var sizes = List.of(16, 32, 48, 64, 128, 256);
        var head = ByteBuffer.allocate(6 + 16 * sizes.size()).order(ByteOrder.LITTLE_ENDIAN);
        head.putShort((short) 0).putShort((short) 1).putShort((short) sizes.size());
        var all = new ByteArrayOutputStream();
        for (int size : sizes) {
            var bytes = picture(pictures, size);
            head.put((byte) size).put((byte) size).putShort((short) 0).putShort((short) 1).putShort((short) 32) // 0 is
                                                                                                                // 256
                    .putInt(bytes.length).putInt(head.capacity() + all.size());
            all.write(bytes);
        }
        var icon = new ByteArrayOutputStream();
        icon.write(head.array());
        all.writeTo(icon);
        return icon.toByteArray();
    }

    /** Chunks of a name, a length and a PNG. */
    private static byte[] icns(Path pictures) throws IOException {
        var all = new ByteArrayOutputStream();
        for (var each : ICNS.entrySet()) {
            var bytes = picture(pictures, each.getKey());
            all.write(each.getValue().getBytes(StandardCharsets.US_ASCII));
            all.write(ByteBuffer.allocate(4).putInt(8 + bytes.length).array());
            all.write(bytes);
        }
        var icon = new ByteArrayOutputStream();
        icon.write("icns".getBytes(StandardCharsets.US_ASCII));
        icon.write(ByteBuffer.allocate(4).putInt(8 + all.size()).array());
        all.writeTo(icon);
        return icon.toByteArray();
    }
}
