package containers;

import dev.assistanttools.AssistantTool;
import dev.assistanttools.Strict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

class Containers {

    enum Level {
        LOW,
        HIGH
    }

    record Point(int x, int y) {}

    /** Arrays of primitives. */
    @AssistantTool
    void primitives(boolean[] a, byte[] b, short[] c, int[] d, long[] e, float[] f, double[] g, char[] h) {}

    /** Arrays of objects, and of arrays. */
    @AssistantTool
    void arrays(String[] a, Level[] b, Point[] c, int[][] d, String[][] e, List<String>[] f, List<int[]> g, Integer[] h) {}

    /** Arrays that may be absent. */
    @AssistantTool(strict = Strict.OFF)
    void absent(String @Nullable [] a, Optional<int[]> b) {}

    /** Sets. */
    @AssistantTool
    void sets(Set<String> a, Set<? extends Level> b, Set<Set<Point>> c, Optional<Set<Integer>> d) {}

    /** Sets whose schema may say what they are. */
    @AssistantTool(strict = Strict.OFF)
    void setsNotStrict(Set<String> a, Set<Point[]> b) {}

    /** Any number of them. */
    @AssistantTool
    static void varargs(int first, Level... more) {}

    /** Any number of numbers. */
    @AssistantTool
    double sum(double... numbers) {
        return 0;
    }
}
