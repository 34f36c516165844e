package dev.assistanttools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.dispatch.ToolDispatcher;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No code between a call and its result waits for a lock that another call may hold, as their bytecode shows. */
class NoLocksTest {

    /** Makes threads, which the JDK's pool does behind its own lock, and only where it keeps none that is idle. */
    private static final Set<String> AROUND_THREADS = Set.of("WorkThreads.class", "WorkThreads$Pool.class");

    /** Types that lock inside. */
    private static final Set<String> LOCKING = Set.of(
            "java/io/BufferedReader",
            "java/io/BufferedWriter",
            "java/io/ByteArrayInputStream",
            "java/io/ByteArrayOutputStream",
            "java/io/PrintStream",
            "java/io/PrintWriter",
            "java/io/StringReader",
            "java/io/StringWriter",
            "java/lang/StringBuffer",
            "java/security/SecureRandom",
            "java/util/Hashtable",
            "java/util/Properties",
            "java/util/Stack",
            "java/util/Timer",
            "java/util/Vector");

    private static final String CONCURRENT = "java/util/concurrent/";

    /** What of that package does not lock; a concurrent hash map does whenever it takes a key. */
    private static final Pattern FREE = Pattern.compile("atomic/.*|locks/LockSupport|CompletableFuture|CompletionStage"
            + "|ConcurrentLinked(Queue|Deque)|ConcurrentMap|ConcurrentSkipList(Map|Set)|Executor|Flow.*|Future"
            + "|ThreadLocalRandom|TimeUnit|.*Exception");

    /** The places of one class at which something is locked. */
    private static final class Locks extends ClassVisitor {

        private final List<String> found = new ArrayList<>();
        private String type = "";

        Locks() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(
                int version,
                int access,
                String name,
                @Nullable String signature,
                @Nullable String supertype,
                String @Nullable [] interfaces) {
            type = name;
        }

        @Override
        public MethodVisitor visitMethod(
                int access,
                String method,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            if ((access & Opcodes.ACC_SYNCHRONIZED) != 0) {
                found.add(type + "." + method + " is synchronized");
            }
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitInsn(int opcode) {
                    if (opcode == Opcodes.MONITORENTER) {
                        found.add(type + "." + method + " synchronizes");
                    }
                }

                @Override
                public void visitMethodInsn(
                        int opcode, String owner, String name, String calledDescriptor, boolean isInterface) {
                    look(method, owner, name);
                }

                @Override
                public void visitInvokeDynamicInsn(
                        String name, String calledDescriptor, Handle bootstrap, Object... arguments) {
                    for (Object argument : arguments) {
                        if (argument instanceof Handle reference) {
                            look(method, reference.getOwner(), reference.getName());
                        }
                    }
                }
            };
        }

        private void look(String method, String owner, String name) {
            if (locks(owner, name)) {
                found.add(type + "." + method + " calls " + owner + "." + name);
            }
        }

        private static boolean locks(String owner, String name) {
            boolean isConcurrent = owner.startsWith(CONCURRENT)
                    && !FREE.matcher(owner.substring(CONCURRENT.length())).matches();
            boolean isWrapping = owner.equals("java/util/Collections") && name.startsWith("synchronized");
            boolean isWait = owner.equals("java/lang/Object") && name.equals("wait");
            boolean isRandom = owner.equals("java/util/UUID") && name.equals("randomUUID");
            return isConcurrent || isWrapping || isWait || isRandom || LOCKING.contains(owner);
        }
    }

    private static List<String> locksIn(byte[] bytes) {
        Locks locks = new Locks();
        new ClassReader(bytes).accept(locks, ClassReader.SKIP_DEBUG);
        return locks.found;
    }

    private static Path classes() throws URISyntaxException {
        return Path.of(ToolDispatcher.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .resolve("dev/assistanttools");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "tool", "spi", "registry", "dispatch"})
    void nothingOnTheWayOfACallLocks(String name) throws Exception {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(classes().resolve(name))) {
            List<Path> all = files.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> !AROUND_THREADS.contains(String.valueOf(file.getFileName())))
                    .toList();
            assertThat(all).hasSizeGreaterThan(10);
            for (Path file : all) {
                found.addAll(locksIn(Files.readAllBytes(file)));
            }
        }
        assertThat(found).isEmpty();
    }

    /** Locks in all ways. */
    static final class Locked {

        private final Lock lock = new ReentrantLock();
        private final Map<String, Integer> map = new ConcurrentHashMap<>();

        synchronized int first() {
            return map.size();
        }

        int second() {
            synchronized (map) {
                return 2;
            }
        }

        void third() {
            lock.lock();
        }

        Runnable fourth() {
            return lock::unlock;
        }

        int fifth(SecureRandom random) {
            return random.nextInt();
        }

        Object sixth() {
            return new PriorityBlockingQueue<>();
        }
    }

    @Test
    void wouldSeeEachKindOfLock() throws IOException {
        try (InputStream in = Locked.class.getResourceAsStream("NoLocksTest$Locked.class")) {
            assertThat(locksIn(Objects.requireNonNull(in).readAllBytes()))
                    .hasSize(8)
                    .anyMatch(found -> found.endsWith(".first is synchronized"))
                    .anyMatch(found -> found.endsWith(".second synchronizes"))
                    .anyMatch(found -> found.contains(".third calls java/util/concurrent/locks/Lock"))
                    .anyMatch(found -> found.contains(".fourth calls java/util/concurrent/locks/Lock.unlock"))
                    .anyMatch(found -> found.contains(".fifth calls java/security/SecureRandom"))
                    .anyMatch(found -> found.contains(".sixth calls java/util/concurrent/PriorityBlockingQueue"))
                    .anyMatch(found -> found.contains("<init> calls java/util/concurrent/ConcurrentHashMap"));
        }
    }
}
