package dev.assistanttools.it.generated;

import dev.assistanttools.AssistantTool;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Each tool says what it was given, as Java prints it. */
class ContainerTools {

    enum Level {
        LOW,
        HIGH
    }

    record Point(int x, int y) {}

    @AssistantTool
    String primitives(boolean[] a, byte[] b, short[] c, int[] d, long[] e, float[] f, double[] g, char[] h) {
        return Arrays.deepToString(new Object[] {a, b, c, d, e, f, g, h});
    }

    @AssistantTool
    String arrays(String[] a, Level[] b, Point[] c, int[][] d, String[][] e, List<int[]> f) {
        return Arrays.deepToString(new Object[] {a, b, c, d, e, f.toArray()});
    }

    @AssistantTool
    String absentArrays(String @Nullable [] a, int @Nullable [] b) {
        return Arrays.toString(a) + " " + Arrays.toString(b);
    }

    @AssistantTool
    String sets(Set<Level> a, Set<Point> b, Set<? extends Set<String>> c) {
        return a + " " + b + " " + c;
    }

    @AssistantTool
    String varargs(String first, Level... more) {
        return first + Arrays.toString(more);
    }
}
