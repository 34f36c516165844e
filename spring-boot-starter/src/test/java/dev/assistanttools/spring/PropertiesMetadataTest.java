package dev.assistanttools.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.json.JsonParserFactory;

/** What editors and docs/spring.md say of the properties. */
class PropertiesMetadataTest {

    private static final Path PAGE = Path.of("../docs/spring.md");

    private final List<Map<String, Object>> described = described();

    /**
     * A property as the class has it.
     *
     * @param name with {@code <...>} where the application chooses
     * @param defaultValue empty for none
     */
    private record Property(String name, String defaultValue) {

        boolean isInMetadata() {
            return !name.contains("<");
        }

        String row() {
            return "| `" + name + "` | " + (defaultValue.isEmpty() ? "|" : "`" + defaultValue + "` |");
        }
    }

    @Test
    void everyPropertyHasATypeAndADescription() {
        assertThat(described).isNotEmpty().allSatisfy(property -> {
            assertThat(property).containsKeys("name", "type");
            assertThat(String.valueOf(property.get("description")))
                    .as(String.valueOf(property.get("name")))
                    .matches("[A-Za-z'].{10,}");
        });
    }

    @Test
    void allPropertiesAreThere() {
        assertThat(described)
                .extracting(property -> String.valueOf(property.get("name")))
                .containsAll(
                        all().filter(Property::isInMetadata).map(Property::name).toList());
    }

    @Test
    void theDefaultsAreTheOnesThatHold() {
        AssistantToolsProperties unset = bind(Map.of());
        described.stream()
                .filter(property -> property.containsKey("defaultValue"))
                .filter(property -> all().anyMatch(known -> known.name().equals(property.get("name"))))
                .forEach(property -> assertThat(bind(Map.of(
                                String.valueOf(property.get("name")), String.valueOf(property.get("defaultValue")))))
                        .as(String.valueOf(property.get("name")))
                        .isEqualTo(unset));
    }

    @Test
    void everyPropertyHasItsRowOnThePage() throws IOException {
        List<String> lines = Files.readAllLines(PAGE);

        assertThat(all())
                .hasSizeGreaterThan(50)
                .allSatisfy(property ->
                        assertThat(lines).anySatisfy(line -> assertThat(line).startsWith(property.row())));
        assertThat(lines.stream().filter(line -> line.startsWith("| `assistant-tools.")))
                .hasSize((int) all().count());
    }

    @Test
    void thePageSaysOfEachPropertyWhatEditorsSay() throws IOException {
        List<String> lines = Files.readAllLines(PAGE);

        all().filter(Property::isInMetadata)
                .forEach(property -> assertThat(lines)
                        .as(property.name())
                        .anySatisfy(line ->
                                assertThat(line).startsWith(property.row()).endsWith(description(property) + " |")));
    }

    private String description(Property property) {
        return described.stream()
                .filter(entry -> property.name().equals(entry.get("name")))
                .map(entry -> String.valueOf(entry.get("description")))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Property> all() {
        return properties("assistant-tools", AssistantToolsProperties.class);
    }

    private static Stream<Property> properties(String prefix, Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).flatMap(component -> properties(prefix, type, component));
    }

    private static Stream<Property> properties(String prefix, Class<?> owner, RecordComponent component) {
        String name = prefix + "." + kebab(component.getName());
        if (component.getType().isRecord()) {
            return properties(name, component.getType());
        }
        if (component.getType() == Map.class) {
            Class<?> value = valueType(component);
            return value.isRecord()
                    ? properties(name + (value == AssistantToolsProperties.Price.class ? ".<model>" : ".<name>"), value)
                    : Stream.of(new Property(name + (value == Integer.class ? ".<name>" : ".<key>"), ""));
        }
        return Stream.of(new Property(name, defaultValue(owner, component.getName())));
    }

    private static Class<?> valueType(RecordComponent component) {
        return (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[1];
    }

    private static String defaultValue(Class<?> owner, String component) {
        return Arrays.stream(owner.getDeclaredConstructors()[0].getParameters())
                .filter(parameter -> parameter.getName().equals(component))
                .map(parameter -> parameter.getAnnotation(DefaultValue.class))
                .filter(Objects::nonNull)
                .map(value -> String.join(",", value.value()))
                .findFirst()
                .orElse("");
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }

    private static AssistantToolsProperties bind(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("assistant-tools", AssistantToolsProperties.class);
    }

    @SuppressWarnings("unchecked") // of the metadata's format
    private static List<Map<String, Object>> described() {
        try {
            Path classes = Path.of(AssistantToolsProperties.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            String json = Files.readString(classes.resolve("META-INF/spring-configuration-metadata.json"));
            return (List<Map<String, Object>>) Objects.requireNonNull(
                    JsonParserFactory.getJsonParser().parseMap(json).get("properties"));
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
