package dev.assistanttools.registry.reflect;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.ClassFileVersion;
import net.bytebuddy.description.field.FieldDescription;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.modifier.Visibility;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.implementation.bytecode.Duplication;
import net.bytebuddy.implementation.bytecode.StackManipulation;
import net.bytebuddy.implementation.bytecode.TypeCreation;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import net.bytebuddy.implementation.bytecode.assign.TypeCasting;
import net.bytebuddy.implementation.bytecode.collection.ArrayAccess;
import net.bytebuddy.implementation.bytecode.constant.IntegerConstant;
import net.bytebuddy.implementation.bytecode.constant.NullConstant;
import net.bytebuddy.implementation.bytecode.member.FieldAccess;
import net.bytebuddy.implementation.bytecode.member.MethodInvocation;
import net.bytebuddy.implementation.bytecode.member.MethodReturn;
import net.bytebuddy.implementation.bytecode.member.MethodVariableAccess;
import net.bytebuddy.utility.RandomString;

/**
 * Makes small classes that call a method or constructor, or set a field, as compiled code does: without reflection. Each stands in
 * the package of the class that it calls, so it may call whatever is not private; and it is of that class's loader, so it knows no
 * class of this library: it is a function of the JDK, which takes the target and an array of the arguments.
 */
final class DirectCalls {

    /** The packages that are closed, each with what would open it. */
    private final Map<String, String> closed = new LinkedHashMap<>();

    /**
     * What calls a method, constructor or setter, or sets a field.
     *
     * @param owner by which class it is called: a subclass where that is the one which may be reached
     */
    @SuppressWarnings("unchecked") // the generated class is one
    BiFunction<Object, Object, Object> to(Member member, Class<?> owner) {
        MethodHandles.Lookup lookup;
        try {
            lookup = MethodHandles.privateLookupIn(owner, MethodHandles.lookup());
        } catch (IllegalAccessException e) {
            noteClosed(owner);
            return (target, arguments) -> {
                throw new IllegalStateException("A package is closed: " + owner.getPackageName());
            };
        }
        Class<?> made = new ByteBuddy(ClassFileVersion.JAVA_V17)
                .subclass(Object.class)
                .implement(BiFunction.class)
                .name(owner.getName() + "$AssistantToolsCall$" + RandomString.make())
                .defineMethod("apply", Object.class, Visibility.PUBLIC)
                .withParameters(Object.class, Object.class)
                .intercept(new Implementation.Simple(code(member, TypeDescription.ForLoadedType.of(owner))))
                .make()
                .load(owner.getClassLoader(), ClassLoadingStrategy.UsingLookup.of(lookup))
                .getLoaded();
        try {
            return (BiFunction<Object, Object, Object>) lookup.findConstructor(made, MethodType.methodType(void.class))
                    .invoke();
        } catch (Throwable e) {
            throw new IllegalStateException(made.getName() + " can't be created.", e);
        }
    }

    /** The messages of all packages that were closed. */
    List<String> problems() {
        return List.copyOf(closed.values());
    }

    private void noteClosed(Class<?> owner) {
        Module reader = DirectCalls.class.getModule();
        closed.put(
                owner.getPackageName(),
                Problem.CLOSED_PACKAGE.message(
                        owner.getPackageName(),
                        owner.getModule().getName(),
                        reader.isNamed() ? " to " + reader.getName() : ""));
    }

    private static StackManipulation code(Member member, TypeDescription owner) {
        List<StackManipulation> code = new ArrayList<>();
        boolean isStatic = Modifier.isStatic(member.getModifiers());
        if (member instanceof Constructor<?>) {
            code.add(TypeCreation.of(owner));
            code.add(Duplication.SINGLE);
        } else if (!isStatic) {
            code.add(MethodVariableAccess.REFERENCE.loadFrom(1));
            code.add(TypeCasting.to(owner));
        }
        if (member instanceof Field field) {
            FieldDescription.InDefinedShape description = new FieldDescription.ForLoadedField(field);
            addArgument(code, 0, field.getType());
            code.add(FieldAccess.forField(description).write());
            code.add(NullConstant.INSTANCE);
        } else {
            Class<?>[] parameters = ((Executable) member).getParameterTypes();
            for (int i = 0; i < parameters.length; i++) {
                addArgument(code, i, parameters[i]);
            }
            addInvocation(code, (Executable) member, owner);
        }
        code.add(MethodReturn.REFERENCE);
        return new StackManipulation.Compound(code);
    }

    private static void addArgument(List<StackManipulation> code, int index, Class<?> type) {
        code.add(MethodVariableAccess.REFERENCE.loadFrom(2));
        code.add(TypeCasting.to(TypeDescription.ForLoadedType.of(Object[].class)));
        code.add(IntegerConstant.forValue(index));
        code.add(ArrayAccess.REFERENCE.load());
        code.add(Assigner.DEFAULT.assign(
                TypeDescription.Generic.OfNonGenericType.ForLoadedType.of(Object.class),
                TypeDescription.Generic.OfNonGenericType.ForLoadedType.of(type),
                Assigner.Typing.DYNAMIC));
    }

    private static void addInvocation(List<StackManipulation> code, Executable executable, TypeDescription owner) {
        if (!(executable instanceof Method method)) {
            code.add(MethodInvocation.invoke(new MethodDescription.ForLoadedConstructor((Constructor<?>) executable)));
            return;
        }
        MethodDescription.InDefinedShape description = new MethodDescription.ForLoadedMethod(method);
        boolean isByOwner =
                !description.isStatic() && !method.getDeclaringClass().isInterface();
        StackManipulation invocation =
                isByOwner ? MethodInvocation.invoke(description).virtual(owner) : MethodInvocation.invoke(description);
        code.add(invocation);
        code.add(Assigner.DEFAULT.assign(
                TypeDescription.Generic.OfNonGenericType.ForLoadedType.of(method.getReturnType()),
                TypeDescription.Generic.OfNonGenericType.ForLoadedType.of(Object.class),
                Assigner.Typing.DYNAMIC));
    }
}
