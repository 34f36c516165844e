package dev.assistanttools.spi;

import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads arrays at the place where an {@link ArgumentReader} stands, by the rules of {@link ArgumentReader#readList}. Each method
 * gives a new array; null if there is none, or if an element did not fit: the reader then knows the problem.
 */
public final class ArgumentArrays {

    private ArgumentArrays() {}

    /**
     * Reads an array of objects.
     *
     * @param element reads exactly one value
     * @param array makes an array of a length
     */
    public static <T> T @Nullable [] of(ArgumentReader arguments, ElementReader<T> element, IntFunction<T[]> array) {
        List<T> list = arguments.readList(element);
        return list == null ? null : list.toArray(array.apply(list.size()));
    }

    /** Reads an array of booleans. */
    public static boolean @Nullable [] booleans(ArgumentReader arguments) {
        List<Boolean> list = arguments.readList(ArgumentReader::readBoolean);
        if (list == null) {
            return null;
        }
        boolean[] array = new boolean[list.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = list.get(i);
        }
        return array;
    }

    /** Reads an array of bytes. */
    public static byte @Nullable [] bytes(ArgumentReader arguments) {
        List<Byte> list = arguments.readList(ArgumentReader::readByte);
        if (list == null) {
            return null;
        }
        byte[] array = new byte[list.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = list.get(i);
        }
        return array;
    }

    /** Reads an array of shorts. */
    public static short @Nullable [] shorts(ArgumentReader arguments) {
        List<Short> list = arguments.readList(ArgumentReader::readShort);
        if (list == null) {
            return null;
        }
        short[] array = new short[list.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = list.get(i);
        }
        return array;
    }

    /** Reads an array of ints. */
    public static int @Nullable [] ints(ArgumentReader arguments) {
        List<Integer> list = arguments.readList(ArgumentReader::readInt);
        if (list == null) {
            return null;
        }
        int[] array = new int[list.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = list.get(i);
        }
        return array;
    }

    /** Reads an array of longs. */
    public static long @Nullable [] longs(ArgumentReader arguments) {
        List<Long> list = arguments.readList(ArgumentReader::readLong);
        if (list == null) {
            return null;
        }
        long[] array = new long[list.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = list.get(i);
        }
        return array;
    }

    /** Reads an array of floats. */
    public static float @Nullable [] floats(ArgumentReader arguments) {
        List<Float> list = arguments.readList(ArgumentReader::readFloat);
        if (list == null) {
            return null;
        }
        float[] array = new float[list.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = list.get(i);
        }
        return array;
    }

    /** Reads an array of doubles. */
    public static double @Nullable [] doubles(ArgumentReader arguments) {
        List<Double> list = arguments.readList(ArgumentReader::readDouble);
        if (list == null) {
            return null;
        }
        double[] array = new double[list.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = list.get(i);
        }
        return array;
    }

    /** Reads an array of chars. */
    public static char @Nullable [] chars(ArgumentReader arguments) {
        List<Character> list = arguments.readList(ArgumentReader::readChar);
        if (list == null) {
            return null;
        }
        char[] array = new char[list.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = list.get(i);
        }
        return array;
    }
}
