package dev.assistanttools.spring.test;

import dev.assistanttools.AssistantTool;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.boot.test.context.filter.annotation.StandardAnnotationCustomizableTypeExcludeFilter;
import org.springframework.core.type.ClassMetadata;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/**
 * Leaves those components in the context of an {@link AssistantToolsTest} that have tools, and those around calls, which the file
 * {@code META-INF/spring/dev.assistanttools.spring.test.AssistantToolsTest.includes} names.
 */
final class AssistantToolsTypeExcludeFilter
        extends StandardAnnotationCustomizableTypeExcludeFilter<AssistantToolsTest> {

    private final Set<Class<?>> tools;

    AssistantToolsTypeExcludeFilter(Class<?> testClass) {
        super(testClass);
        this.tools = Set.of(getAnnotation().getValue("tools", Class[].class).orElse(new Class<?>[0]));
    }

    @Override
    protected Set<Class<?>> getComponentIncludes() {
        return tools;
    }

    @Override
    protected boolean defaultInclude(MetadataReader type, MetadataReaderFactory types) throws IOException {
        return super.defaultInclude(type, types) || (tools.isEmpty() && hasTools(type, types));
    }

    /** Itself, or what it inherits from; nothing is loaded for it. */
    private static boolean hasTools(MetadataReader type, MetadataReaderFactory types) throws IOException {
        if (type.getAnnotationMetadata().hasAnnotatedMethods(AssistantTool.class.getName())) {
            return true;
        }
        for (String supertype : supertypes(type.getClassMetadata())) {
            if (hasTools(supertype, types)) {
                return true;
            }
        }
        return false;
    }

    /** What is not on the class path, as of a library with optional parts, has none. */
    private static boolean hasTools(String supertype, MetadataReaderFactory types) throws IOException {
        MetadataReader reader;
        try {
            reader = types.getMetadataReader(supertype);
        } catch (IOException e) {
            return false;
        }
        return hasTools(reader, types);
    }

    private static List<String> supertypes(ClassMetadata type) {
        List<String> supertypes = new ArrayList<>(List.of(type.getInterfaceNames()));
        String superclass = type.getSuperClassName();
        if (superclass != null) {
            supertypes.add(superclass);
        }
        supertypes.removeIf(name -> name.startsWith("java."));
        return supertypes;
    }
}
