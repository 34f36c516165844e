package dev.assistanttools.benchmarks.start;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** A process that registers tools again and again, and prints what it took when it was warm. */
public final class RegistrationRun {

    private static final int FEWEST = 5;

    /** Keeps the compiler from leaving out what nobody looks at. */
    static volatile Object kept = "";

    private RegistrationRun() {}

    /**
     * Prints the median in microseconds of each number of tools, a line each.
     *
     * @param arguments the registrar's class, the milliseconds to take for each, and the numbers of desks; 0 for one of one tool
     */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        Registrar registrar = Class.forName(arguments[0])
                .asSubclass(Registrar.class)
                .getConstructor()
                .newInstance();
        long nanos = TimeUnit.MILLISECONDS.toNanos(Long.parseLong(arguments[1]));
        int all = Integer.parseInt(arguments[arguments.length - 1]);
        for (int i = 2; i < arguments.length; i++) {
            int desks = Integer.parseInt(arguments[i]);
            Object[] beans = desks == 0 ? beans(all, all + 1) : beans(0, desks);
            repeat(registrar, beans, nanos);
            System.out.println(repeat(registrar, beans, nanos) / 1_000);
        }
    }

    private static Object[] beans(int first, int end) throws ReflectiveOperationException {
        Object[] beans = new Object[end - first];
        for (int i = 0; i < beans.length; i++) {
            beans[i] =
                    Class.forName("desks.Desk" + (first + i)).getConstructor().newInstance();
        }
        return beans;
    }

    private static double repeat(Registrar registrar, Object[] beans, long nanos) {
        double[] took = new double[1_000];
        int count = 0;
        long end = System.nanoTime() + nanos;
        while (count < FEWEST || (count < took.length && System.nanoTime() - end < 0)) {
            long before = System.nanoTime();
            kept = registrar.register(beans);
            took[count++] = System.nanoTime() - before;
        }
        Arrays.sort(took, 0, count);
        return took[count / 2];
    }
}
