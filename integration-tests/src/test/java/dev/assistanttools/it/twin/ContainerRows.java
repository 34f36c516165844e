package dev.assistanttools.it.twin;

import dev.assistanttools.AssistantTool;
import dev.assistanttools.Strict;
import dev.assistanttools.ToolParam;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What holds other values. */
class ContainerRows {

    @Covers(Row.ARRAY)
    @AssistantTool(description = "Takes arrays.")
    String arrays(
            int[] a,
            String[] b,
            double[][] c,
            ScalarRows.Unit[] d,
            List<String>[] e,
            boolean[] f,
            byte[] g,
            short[] h,
            long[] i,
            float[] j,
            char[] k) {
        return Shown.of(
                Shown.array(a),
                Shown.array(b),
                Shown.array(c),
                Shown.array(d),
                Shown.array(e),
                Shown.array(f),
                Shown.array(g),
                Shown.array(h),
                Shown.array(i),
                Shown.array(j),
                Shown.array(k));
    }

    @Covers(Row.ARRAY)
    @AssistantTool(description = "Takes arrays.", strict = Strict.OFF)
    String arraysLoosely(
            int[] a,
            String[] b,
            double[][] c,
            ScalarRows.Unit[] d,
            List<String>[] e,
            boolean[] f,
            byte[] g,
            short[] h,
            long[] i,
            float[] j,
            char[] k) {
        return Shown.of(
                Shown.array(a),
                Shown.array(b),
                Shown.array(c),
                Shown.array(d),
                Shown.array(e),
                Shown.array(f),
                Shown.array(g),
                Shown.array(h),
                Shown.array(i),
                Shown.array(j),
                Shown.array(k));
    }

    @Covers(Row.LIST)
    @AssistantTool(description = "Takes lists.")
    String lists(
            List<String> a,
            Collection<Integer> b,
            Iterable<? extends ScalarRows.Unit> c,
            List<List<Long>> d,
            List<? super String> e,
            @ToolParam(description = "points") List<ObjectRows.Point> f) {
        return Shown.of(a, b, c, d, e, f);
    }

    @Covers(Row.LIST)
    @AssistantTool(description = "Takes lists.", strict = Strict.OFF)
    String listsLoosely(
            List<String> a,
            Collection<Integer> b,
            Iterable<? extends ScalarRows.Unit> c,
            List<List<Long>> d,
            List<? super String> e,
            @ToolParam(description = "points") List<ObjectRows.Point> f) {
        return Shown.of(a, b, c, d, e, f);
    }

    @Covers(Row.SET)
    @AssistantTool(description = "Takes sets.")
    String sets(Set<String> a, Set<List<Integer>> b) {
        return Shown.of(a, b);
    }

    @Covers(Row.SET)
    @AssistantTool(description = "Takes sets.", strict = Strict.OFF)
    String setsLoosely(Set<String> a, Set<List<Integer>> b) {
        return Shown.of(a, b);
    }

    @Covers(Row.VARARGS)
    @AssistantTool(description = "Takes any number.")
    String varargs(int a, String... b) {
        return Shown.of(a, Shown.array(b));
    }

    @Covers(Row.VARARGS)
    @AssistantTool(description = "Takes any number.", strict = Strict.OFF)
    String varargsLoosely(int a, String... b) {
        return Shown.of(a, Shown.array(b));
    }

    @Covers(Row.MAP)
    @AssistantTool(description = "Takes maps.")
    String maps(
            Map<String, Integer> a,
            Map<String, List<Map<String, ObjectRows.Point>>> b,
            Optional<Map<String, String>> c) {
        return Shown.of(a, b, c);
    }

    @Covers(Row.MAP)
    @AssistantTool(description = "Takes maps.", strict = Strict.OFF)
    String mapsLoosely(
            Map<String, Integer> a,
            Map<String, List<Map<String, ObjectRows.Point>>> b,
            Optional<Map<String, String>> c) {
        return Shown.of(a, b, c);
    }

    @Covers(Row.ENUM_MAP)
    @AssistantTool(description = "Takes maps of constants.")
    String enumMaps(Map<ScalarRows.Unit, Integer> a, Map<ScalarRows.Unit, Map<String, ObjectRows.Point>> b) {
        return Shown.of(a, b);
    }

    @Covers(Row.ENUM_MAP)
    @AssistantTool(description = "Takes maps of constants.", strict = Strict.OFF)
    String enumMapsLoosely(Map<ScalarRows.Unit, Integer> a, Map<ScalarRows.Unit, Map<String, ObjectRows.Point>> b) {
        return Shown.of(a, b);
    }
}
