package app.parallax.hub.postgres;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** The texts and original files of a project by their hash, in pieces; whoever gets one checks its hash. */
record ContentPieces(HubAddress address, UUID project) {
    /** Maximum number of hashes in one request. */
    private static final int MOST_HASHES = 5_000;

    Set<String> missing(Connection connection, Collection<String> sha256) throws SQLException {
        var missing = new HashSet<>(sha256);
        var all = List.copyOf(missing);
        for (int from = 0; from < all.size(); from += MOST_HASHES) {
            try (var statement = connection.prepareStatement("""
                    SELECT sha256 FROM parallax.content WHERE project = ? AND sha256 = ANY (?)
                    GROUP BY sha256 HAVING bool_or(last)
                        AND sum(octet_length(bytes)) >= max(start + octet_length(bytes)) FILTER (WHERE last)""")) {
                statement.setObject(1, project);
                statement.setArray(2, connection.createArrayOf("bytea",
                        bytes(all.subList(from, Math.min(all.size(), from + MOST_HASHES)))));
                try (var found = statement.executeQuery()) {
                    while (found.next()) {
                        missing.remove(HexFormat.of().formatHex(new HubRow(address, "content", found).bytes(1, 32)));
                    }
                }
            }
        }
        return missing;
    }

    /** Pieces that follow each other from the first byte on. */
    private record Extent(long end, boolean whole) {}

    long received(Connection connection, String sha256) throws SQLException {
        return extent(connection, sha256).end;
    }

    private Extent extent(Connection connection, String sha256) throws SQLException {
        try (var statement = connection.prepareStatement("""
                SELECT start, octet_length(bytes), last FROM parallax.content WHERE project = ? AND sha256 = ?
                ORDER BY start""")) {
            statement.setObject(1, project);
            statement.setBytes(2, bytes(sha256));
            try (var found = statement.executeQuery()) {
                var row = new HubRow(address, "content " + sha256, found);
                long end = 0;
                while (found.next()) {
                    long start = row.number(1, 0, Long.MAX_VALUE >> 1);
                    if (start > end) {
                        break;
                    }
                    end = Math.max(end, start + row.number(2, 0, Integer.MAX_VALUE));
                    if (found.getBoolean(3)) {
                        return new Extent(end, true);
                    }
                }
                return new Extent(end, false);
            }
        }
    }

    void put(Connection connection, String sha256, long offset, byte[] piece, boolean last) throws SQLException {
        var there = extent(connection, sha256);
        if (there.whole || (offset + piece.length <= there.end && !last)) {
            return;
        }
        if (offset > there.end) {
            throw new IllegalArgumentException(offset + " is after " + there.end);
        }
        // what is there of it already is cut off
        int known = Math.toIntExact(Math.min(piece.length, there.end - offset));
        try (var statement = connection.prepareStatement("""
                INSERT INTO parallax.content (project, sha256, start, bytes, last) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING""")) {
            statement.setObject(1, project);
            statement.setBytes(2, bytes(sha256));
            statement.setLong(3, offset + known);
            statement.setBytes(4, known == 0 ? piece : Arrays.copyOfRange(piece, known, piece.length));
            statement.setBoolean(5, last);
            statement.executeUpdate();
        }
    }

    byte[] get(Connection connection, String sha256, long offset, int most) throws SQLException {
        try (var statement = connection.prepareStatement("""
                SELECT substring(bytes FROM (? - start + 1)::integer FOR ?) FROM parallax.content
                WHERE project = ? AND sha256 = ? AND start <= ? AND start + octet_length(bytes) > ?
                ORDER BY start DESC LIMIT 1""")) {
            statement.setLong(1, offset);
            statement.setInt(2, most);
            statement.setObject(3, project);
            statement.setBytes(4, bytes(sha256));
            statement.setLong(5, offset);
            statement.setLong(6, offset);
            try (var found = statement.executeQuery()) {
                return found.next() ? new HubRow(address, "content " + sha256, found).bytes(1, most) : new byte[0];
            }
        }
    }

    void putWhole(Connection connection, Map<String, byte[]> contents) throws SQLException {
        var hashes = List.copyOf(contents.keySet());
        try (var statement = connection.prepareStatement("""
                INSERT INTO parallax.content (project, sha256, start, bytes, last)
                SELECT ?, sha256, 0, bytes, true FROM unnest(?::bytea[], ?::bytea[]) AS sent (sha256, bytes)
                ON CONFLICT DO NOTHING""")) {
            statement.setObject(1, project);
            statement.setArray(2, connection.createArrayOf("bytea", bytes(hashes)));
            statement.setArray(3, connection.createArrayOf("bytea",
                    hashes.stream().map(contents::get).toArray(byte[][]::new)));
            statement.executeUpdate();
        }
        for (var begun : missing(connection, hashes)) { // by somebody who put it in pieces, and did not end
            put(connection, begun, 0, Objects.requireNonNull(contents.get(begun)), true);
        }
    }

    Map<String, byte[]> getWhole(Connection connection, List<String> sha256, long mostBytes) throws SQLException {
        var sizes = sizes(connection, sha256);
        var taken = new LinkedHashMap<String, ByteArrayOutputStream>();
        long sum = 0;
        for (var each : sha256) {
            var size = sizes.get(each);
            if (size != null && !taken.containsKey(each)) {
                sum += size;
                if (sum > mostBytes) {
                    break;
                }
                taken.put(each, new ByteArrayOutputStream(Math.toIntExact(size)));
            }
        }
        if (taken.isEmpty()) {
            return Map.of();
        }
        read(connection, taken);
        var whole = new HashMap<String, byte[]>();
        taken.forEach((hash, bytes) -> {
            if (bytes.size() == sizes.getOrDefault(hash, -1L)) { // else its pieces have gaps or overlap
                whole.put(hash, bytes.toByteArray());
            }
        });
        return whole;
    }

    private Map<String, Long> sizes(Connection connection, List<String> sha256) throws SQLException {
        try (var statement = connection.prepareStatement("""
                SELECT sha256, sum(octet_length(bytes)) FROM parallax.content WHERE project = ? AND sha256 = ANY (?)
                GROUP BY sha256 HAVING bool_or(last)""")) {
            statement.setObject(1, project);
            statement.setArray(2, connection.createArrayOf("bytea", bytes(sha256)));
            var sizes = new HashMap<String, Long>();
            try (var found = statement.executeQuery()) {
                var row = new HubRow(address, "content", found);
                while (found.next()) {
                    sizes.put(HexFormat.of().formatHex(row.bytes(1, 32)), row.number(2, 0, Integer.MAX_VALUE));
                }
            }
            return sizes;
        }
    }

    private void read(Connection connection, Map<String, ByteArrayOutputStream> taken) throws SQLException {
        try (var statement = connection.prepareStatement("""
                SELECT sha256, start, bytes FROM parallax.content WHERE project = ? AND sha256 = ANY (?)
                ORDER BY sha256, start""")) {
            statement.setObject(1, project);
            statement.setArray(2, connection.createArrayOf("bytea", bytes(List.copyOf(taken.keySet()))));
            try (var found = statement.executeQuery()) {
                var row = new HubRow(address, "content", found);
                while (found.next()) {
                    var whole = taken.get(HexFormat.of().formatHex(row.bytes(1, 32)));
                    if (whole != null && row.number(2, 0, Long.MAX_VALUE) == whole.size()) {
                        whole.writeBytes(row.bytes(3, Integer.MAX_VALUE));
                    }
                }
            }
        }
    }

    private static byte[][] bytes(List<String> sha256) {
        return sha256.stream().map(ContentPieces::bytes).toArray(byte[][]::new);
    }

    private static byte[] bytes(String sha256) {
        return HexFormat.of().parseHex(sha256);
    }
}
