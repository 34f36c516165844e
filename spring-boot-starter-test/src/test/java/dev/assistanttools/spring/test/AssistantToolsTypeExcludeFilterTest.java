package dev.assistanttools.spring.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;

class AssistantToolsTypeExcludeFilterTest {

    @AssistantToolsTest
    static class AllTools {}

    @AssistantToolsTest(Other.class)
    static class SomeTools {}

    static class Derived extends Exchange {}

    static class Other {}

    private static boolean isIn(Class<?> test, Class<?> type, SimpleMetadataReaderFactory types) throws IOException {
        AssistantToolsTypeExcludeFilter filter = new AssistantToolsTypeExcludeFilter(test);
        filter.setBeanClassLoader(AssistantToolsTypeExcludeFilterTest.class.getClassLoader());
        return !filter.match(types.getMetadataReader(type.getName()), types);
    }

    @Test
    void toolsAreFoundWhereTheyAreInherited() throws IOException {
        SimpleMetadataReaderFactory types = new SimpleMetadataReaderFactory();

        assertThat(isIn(AllTools.class, Derived.class, types)).isTrue();
        assertThat(isIn(AllTools.class, Other.class, types)).isFalse();
        assertThat(isIn(SomeTools.class, Derived.class, types)).isFalse();
        assertThat(isIn(SomeTools.class, Other.class, types)).isTrue();
    }

    @Test
    void aSupertypeThatIsNotThereHasNoTools() throws IOException {
        SimpleMetadataReaderFactory types = new SimpleMetadataReaderFactory() {
            @Override
            public MetadataReader getMetadataReader(String className) throws IOException {
                if (className.equals(Exchange.class.getName())) {
                    throw new FileNotFoundException(className);
                }
                return super.getMetadataReader(className);
            }
        };

        assertThat(isIn(AllTools.class, Derived.class, types)).isFalse();
    }

    @Test
    void filtersOfEqualTestsAreEqualAsContextsAreCachedByThem() {
        AssistantToolsTypeExcludeFilter filter = new AssistantToolsTypeExcludeFilter(AllTools.class);

        assertThat(filter)
                .isEqualTo(new AssistantToolsTypeExcludeFilter(AllTools.class))
                .isNotEqualTo(new AssistantToolsTypeExcludeFilter(SomeTools.class));
    }
}
