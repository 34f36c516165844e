package dev.assistanttools.it.twin;

import dev.assistanttools.AssistantTool;
import dev.assistanttools.it.twin.ResultValues.Animal;
import dev.assistanttools.it.twin.ResultValues.Annotated;
import dev.assistanttools.it.twin.ResultValues.Arrays;
import dev.assistanttools.it.twin.ResultValues.Boxes;
import dev.assistanttools.it.twin.ResultValues.Characters;
import dev.assistanttools.it.twin.ResultValues.Circle;
import dev.assistanttools.it.twin.ResultValues.Coded;
import dev.assistanttools.it.twin.ResultValues.Containers;
import dev.assistanttools.it.twin.ResultValues.Day;
import dev.assistanttools.it.twin.ResultValues.Dog;
import dev.assistanttools.it.twin.ResultValues.Level;
import dev.assistanttools.it.twin.ResultValues.Maps;
import dev.assistanttools.it.twin.ResultValues.Named;
import dev.assistanttools.it.twin.ResultValues.Names;
import dev.assistanttools.it.twin.ResultValues.Numbered;
import dev.assistanttools.it.twin.ResultValues.Optionals;
import dev.assistanttools.it.twin.ResultValues.Page;
import dev.assistanttools.it.twin.ResultValues.Pages;
import dev.assistanttools.it.twin.ResultValues.Primitives;
import dev.assistanttools.it.twin.ResultValues.Shape;
import dev.assistanttools.it.twin.ResultValues.Shapes;
import dev.assistanttools.it.twin.ResultValues.Sky;
import dev.assistanttools.it.twin.ResultValues.Times;
import dev.assistanttools.it.twin.ResultValues.Told;
import dev.assistanttools.it.twin.ResultValues.Tree;
import dev.assistanttools.it.twin.ResultValues.Untold;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;

/** Results of all kinds: each tool returns a value of its type that follows from its argument. */
@SuppressWarnings({"ArrayRecordComponent", "TypeParameterUnusedInFormals"})
class ResultRows {

    private record Hidden(int a) {}

    private sealed interface Secret permits Kept {}

    private record Kept(int a) implements Secret {}

    record Holding(Hidden a, List<Hidden> b, Secret c) {}

    record Empty() {}

    private static <T> T random(String method, int seed) {
        @SuppressWarnings("unchecked")
        T value = (T) RandomValue.result(ResultRows.class, method, seed);
        return value;
    }

    @AssistantTool
    int anInt(int seed) {
        return random("anInt", seed);
    }

    @AssistantTool
    double aDouble(int seed) {
        return random("aDouble", seed);
    }

    @AssistantTool
    boolean aBoolean(int seed) {
        return random("aBoolean", seed);
    }

    @AssistantTool
    char aChar(int seed) {
        return random("aChar", seed);
    }

    @AssistantTool
    long aLong(int seed) {
        return random("aLong", seed);
    }

    @AssistantTool
    Integer boxed(int seed) {
        return random("boxed", seed);
    }

    @AssistantTool
    String text(int seed) {
        return random("text", seed);
    }

    @AssistantTool
    BigDecimal decimal(int seed) {
        return random("decimal", seed);
    }

    @AssistantTool
    CharSequence chars(int seed) {
        return random("chars", seed);
    }

    @AssistantTool
    LocalDate date(int seed) {
        return random("date", seed);
    }

    @AssistantTool
    ZonedDateTime zoned(int seed) {
        return random("zoned", seed);
    }

    @AssistantTool
    Year year(int seed) {
        return random("year", seed);
    }

    @AssistantTool
    Locale locale(int seed) {
        return random("locale", seed);
    }

    @AssistantTool
    Sky sky(int seed) {
        return random("sky", seed);
    }

    @AssistantTool
    Level level(int seed) {
        return random("level", seed);
    }

    @AssistantTool
    Coded coded(int seed) {
        return random("coded", seed);
    }

    @AssistantTool
    Numbered numbered(int seed) {
        return random("numbered", seed);
    }

    @AssistantTool
    Month month(int seed) {
        return random("month", seed);
    }

    @AssistantTool
    Object object(int seed) {
        return random("object", seed);
    }

    @AssistantTool
    Primitives primitives(int seed) {
        return random("primitives", seed);
    }

    @AssistantTool
    Boxes boxes(int seed) {
        return random("boxes", seed);
    }

    @AssistantTool
    Characters characters(int seed) {
        return random("characters", seed);
    }

    @AssistantTool
    Times times(int seed) {
        return random("times", seed);
    }

    @AssistantTool
    Names names(int seed) {
        return random("names", seed);
    }

    @AssistantTool
    Day day(int seed) {
        return random("day", seed);
    }

    @AssistantTool
    Optionals optionals(int seed) {
        return random("optionals", seed);
    }

    @AssistantTool
    Containers containers(int seed) {
        return random("containers", seed);
    }

    @AssistantTool
    Arrays arrays(int seed) {
        return random("arrays", seed);
    }

    @AssistantTool
    Maps maps(int seed) {
        return random("maps", seed);
    }

    @AssistantTool
    Shape shape(int seed) {
        return random("shape", seed);
    }

    @AssistantTool
    Circle circle(int seed) {
        return random("circle", seed);
    }

    @AssistantTool
    Untold untold(int seed) {
        return random("untold", seed);
    }

    @AssistantTool
    Told told(int seed) {
        return random("told", seed);
    }

    @AssistantTool
    Shapes shapes(int seed) {
        return random("shapes", seed);
    }

    @AssistantTool
    Tree tree(int seed) {
        return random("tree", seed);
    }

    @AssistantTool
    Pages pages(int seed) {
        return random("pages", seed);
    }

    @AssistantTool
    Named named(int seed) {
        return random("named", seed);
    }

    @AssistantTool
    Annotated annotated(int seed) {
        return random("annotated", seed);
    }

    @AssistantTool
    Dog dog(int seed) {
        return random("dog", seed);
    }

    @AssistantTool
    Animal animal(int seed) {
        return random("animal", seed);
    }

    @AssistantTool
    Hidden hidden(int seed) {
        return random("hidden", seed);
    }

    @AssistantTool
    Holding holding(int seed) {
        return random("holding", seed);
    }

    @AssistantTool
    Empty empty(int seed) {
        return random("empty", seed);
    }

    @AssistantTool
    List<String> texts(int seed) {
        return random("texts", seed);
    }

    @AssistantTool
    List<Day> days(int seed) {
        return random("days", seed);
    }

    @AssistantTool
    List<Shape> shapeList(int seed) {
        return random("shapeList", seed);
    }

    @AssistantTool
    List<Untold> untoldList(int seed) {
        return random("untoldList", seed);
    }

    @AssistantTool
    Set<Sky> skies(int seed) {
        return random("skies", seed);
    }

    @AssistantTool
    Collection<Integer> numbers(int seed) {
        return random("numbers", seed);
    }

    @AssistantTool
    List<?> anyList(int seed) {
        return random("anyList", seed);
    }

    @AssistantTool
    List<Object> objects(int seed) {
        return random("objects", seed);
    }

    @AssistantTool
    List<List<Shape>> nested(int seed) {
        return random("nested", seed);
    }

    @AssistantTool
    List<Hidden> hiddenList(int seed) {
        return random("hiddenList", seed);
    }

    @AssistantTool
    List<Optional<Day>> optionalDays(int seed) {
        return random("optionalDays", seed);
    }

    @AssistantTool
    Map<String, Integer> counts(int seed) {
        return random("counts", seed);
    }

    @AssistantTool
    Map<String, Shape> shapesByName(int seed) {
        return random("shapesByName", seed);
    }

    @AssistantTool
    Map<Sky, Day> bySky(int seed) {
        return random("bySky", seed);
    }

    @AssistantTool
    Map<Integer, Shape> byNumber(int seed) {
        return random("byNumber", seed);
    }

    @AssistantTool
    Map<String, Object> bag(int seed) {
        return random("bag", seed);
    }

    @AssistantTool
    Map<String, List<Day>> daysByName(int seed) {
        return random("daysByName", seed);
    }

    @AssistantTool
    int[] ints(int seed) {
        return random("ints", seed);
    }

    @AssistantTool
    byte[] bytes(int seed) {
        return random("bytes", seed);
    }

    @AssistantTool
    char[] letters(int seed) {
        return random("letters", seed);
    }

    @AssistantTool
    String[] words(int seed) {
        return random("words", seed);
    }

    @AssistantTool
    Day[] dayArray(int seed) {
        return random("dayArray", seed);
    }

    @AssistantTool
    Shape[] shapeArray(int seed) {
        return random("shapeArray", seed);
    }

    @AssistantTool
    List<Shape>[] listArray(int seed) {
        return random("listArray", seed);
    }

    @AssistantTool
    Page<Day> dayPage(int seed) {
        return random("dayPage", seed);
    }

    @AssistantTool
    Page<Shape> shapePage(int seed) {
        return random("shapePage", seed);
    }

    @AssistantTool
    Page<List<Shape>> listPage(int seed) {
        return random("listPage", seed);
    }

    @AssistantTool
    Page<?> anyPage(int seed) {
        return random("anyPage", seed);
    }

    @AssistantTool
    Optional<Day> maybeDay(int seed) {
        return random("maybeDay", seed);
    }

    @AssistantTool
    Optional<String> maybeText(int seed) {
        return random("maybeText", seed);
    }

    @AssistantTool
    Optional<Shape> maybeShape(int seed) {
        return random("maybeShape", seed);
    }

    @AssistantTool
    Optional<List<Shape>> maybeShapes(int seed) {
        return random("maybeShapes", seed);
    }

    @AssistantTool
    OptionalInt maybeInt(int seed) {
        return random("maybeInt", seed);
    }

    @AssistantTool
    OptionalDouble maybeDouble(int seed) {
        return random("maybeDouble", seed);
    }

    @AssistantTool
    CompletableFuture<Day> laterDay(int seed) {
        return random("laterDay", seed);
    }

    @AssistantTool
    CompletionStage<String> laterText(int seed) {
        return random("laterText", seed);
    }

    @AssistantTool
    Future<List<Shape>> laterShapes(int seed) {
        return random("laterShapes", seed);
    }

    @AssistantTool
    CompletionStage<Optional<Page<Shape>>> laterPage(int seed) {
        return random("laterPage", seed);
    }

    @AssistantTool
    CompletableFuture<Void> laterNothing(int seed) {
        return CompletableFuture.completedFuture(null);
    }

    @AssistantTool
    CompletableFuture<?> laterAnything(int seed) {
        return random("laterAnything", seed);
    }
}
