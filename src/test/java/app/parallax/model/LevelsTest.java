package app.parallax.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LevelsTest {
    private record Node(UUID id, @Nullable UUID parent) {}

    private static UUID id(int number) {
        return new UUID(0, number);
    }

    private static Levels of(List<Node> nodes) {
        return Levels.of(nodes, Node::id, Node::parent);
    }

    @Test
    void aTreeIsAsItIsWritten() {
        var levels = of(List.of(new Node(id(3), id(2)), new Node(id(1), null), new Node(id(2), id(1)),
                new Node(id(4), id(99))));
        assertNull(levels.above(id(1)));
        assertEquals(id(1), levels.above(id(2)));
        assertEquals(id(2), levels.above(id(3)));
        assertNull(levels.above(id(4)), "above it stands nothing that is known");
    }

    @Test
    void whoStandsInACircleStandsAtTheTopAndWhoHangsOnItStaysBelow() {
        var levels = of(List.of(new Node(id(5), id(1)), new Node(id(1), id(2)), new Node(id(2), id(3)),
                new Node(id(3), id(1)), new Node(id(4), id(4))));
        for (int i = 1; i <= 4; i++) {
            assertNull(levels.above(id(i)));
        }
        assertEquals(id(1), levels.above(id(5)));
    }

    @Test
    void aChainOfAHundredThousandIsWalkedOnceAndCutWhereItIsTooDeep() {
        var nodes = new ArrayList<Node>();
        for (int i = 99_999; i >= 0; i--) {
            nodes.add(new Node(id(i), i == 0 ? null : id(i - 1)));
        }
        var levels = of(nodes);
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < nodes.size(); i++) {
            depth = levels.above(id(i)) == null ? 1 : depth + 1;
            deepest = Math.max(deepest, depth);
        }
        assertEquals(Levels.DEEPEST, deepest);
    }
}
