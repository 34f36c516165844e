// Generated from weather.WeatherTools; changes are lost.
package weather;

import dev.assistanttools.spi.ArgumentChecks;
import dev.assistanttools.spi.ArgumentReader;
import dev.assistanttools.spi.EnumShape;
import dev.assistanttools.spi.GeneratedToolset;
import dev.assistanttools.spi.ObjectShape;
import dev.assistanttools.spi.ResultForm;
import dev.assistanttools.spi.ResultWriter;
import dev.assistanttools.spi.ToolBinding;
import dev.assistanttools.tool.ToolContext;
import dev.assistanttools.tool.ToolDefinition;
import dev.assistanttools.tool.ToolOutput;
import dev.assistanttools.tool.ToolSchema;
import java.lang.Class;
import java.lang.Exception;
import java.lang.IllegalArgumentException;
import java.lang.IllegalStateException;
import java.lang.Object;
import java.lang.Override;
import java.lang.RuntimeException;
import java.lang.String;
import java.lang.SuppressWarnings;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/**
 * The tools of {@link WeatherTools}.
 */
@Generated("dev.assistanttools.processor.AssistantToolProcessor")
@SuppressWarnings({"NullAway", "deprecation", "exports", "rawtypes", "removal", "unchecked"})
public final class WeatherTools_Toolset implements GeneratedToolset<WeatherTools> {
    private static final ToolDefinition NEAREST = new ToolDefinition(
            "find_nearest",
            "The places nearest to a point.",
            new ToolSchema("""
            {"type":"object","properties":{"point":{"type":"object","description":"Where to look from",\
            "properties":{"latitude":{"type":"number","description":"degrees north, -90 to 90"},\
            "longitude":{"type":"number","description":"degrees east, -180 to 180"}},"required":["latitude","longitude"],\
            "additionalProperties":false},"max":{"type":"integer","description":"How many at most"}},"required":["point",\
            "max"],"additionalProperties":false}"""),
            true);

    private static final ToolDefinition FORECAST = new ToolDefinition(
            "forecast",
            """
            Forecast for one place and day. Says nothing about the past; see the nearest place.\n- temperatures in the \
            unit asked for\n- wind > 10 km/h""",
            new ToolSchema("""
            {"type":"object","properties":{"place":{"type":"string","description":"the name of a city, e.g. \\"Anchorage, \
            AK\\\""},"day":{"type":["string","null"],"description":"the day; today if absent","format":"date"},\
            "unit":{"type":"string","description":"the unit of temperatures\\nCELSIUS: Degrees Celsius, 0 is \
            freezing.\\nFAHRENHEIT: Degrees Fahrenheit; 32 is freezing.","enum":["CELSIUS","FAHRENHEIT"]}},\
            "required":["place","day","unit"],"additionalProperties":false}"""),
            true);

    private static final ToolDefinition RESET = new ToolDefinition(
            "reset",
            "Forgets what was asked before.",
            new ToolSchema("{\"type\":\"object\",\"properties\":{},\"required\":[],\"additionalProperties\":false}"),
            true);

    private static final ObjectShape NEAREST_ARGUMENTS = ObjectShape.empty()
            .required("point")
            .required("max");

    private static final ObjectShape POINT = ObjectShape.empty()
            .required("latitude")
            .required("longitude");

    private static final ObjectShape FORECAST_ARGUMENTS = ObjectShape.empty()
            .required("place")
            .optional("day")
            .required("unit");

    private static final EnumShape<WeatherTools.Unit> UNIT = EnumShape.<WeatherTools.Unit>empty()
            .with("CELSIUS", WeatherTools.Unit.CELSIUS)
            .with("FAHRENHEIT", WeatherTools.Unit.FAHRENHEIT);

    private static final ObjectShape RESET_ARGUMENTS = ObjectShape.empty();

    /**
     * Made once, when the tools are registered.
     */
    public WeatherTools_Toolset() {
    }

    @Override
    public Class<WeatherTools> beanType() {
        return WeatherTools.class;
    }

    @Override
    public List<ToolBinding<WeatherTools>> bindings() {
        return List.of(
                ToolBinding.of(NEAREST, "nearest(weather.WeatherTools$Point,int)", this, 0)
                    .withResult(ResultForm.of(this, 0)),
                ToolBinding.of(FORECAST, "forecast(java.lang.String,java.util.Optional,weather.WeatherTools$Unit)", this, 1)
                    .withResult(ResultForm.of(this, 1)),
                ToolBinding.of(RESET, "reset()", this, 2));
    }

    @Override
    public Object call(
            int tool, Supplier<WeatherTools> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        return switch (tool) {
            case 0 -> nearest(bean, arguments, context);
            case 1 -> forecast(bean, arguments, context);
            case 2 -> reset(bean, arguments, context);
            default -> throw new IllegalArgumentException();
        };
    }

    @Override
    public void write(int form, ResultWriter writer, Object result) {
        switch (form) {
            case 0 -> writer.writeList((List<String>) result, ResultWriter::writeString);
            case 1 -> writeForecast(writer, (WeatherTools.Forecast) result);
            default -> throw new IllegalArgumentException();
        }
    }

    private static Object nearest(
            Supplier<WeatherTools> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        WeatherTools.Point point = null;
        int limit = 0;
        if (arguments.beginObject(NEAREST_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> point = readPoint(arguments);
                    case 1 -> limit = arguments.readInt();
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {point, limit});
        }
        return bean.get().nearest(point, limit);
    }

    private static Object forecast(
            Supplier<WeatherTools> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        String place = null;
        Optional<LocalDate> day = Optional.empty();
        WeatherTools.Unit unit = null;
        if (arguments.beginObject(FORECAST_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> place = arguments.readString();
                    case 1 -> day = Optional.ofNullable(arguments.readLocalDate());
                    case 2 -> unit = arguments.readEnum(UNIT);
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {place, day, unit});
        }
        return bean.get().forecast(place, day, unit);
    }

    private static Object reset(
            Supplier<WeatherTools> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        if (arguments.beginObject(RESET_ARGUMENTS)) {
            arguments.nextProperty();
        }
        arguments.finish();
        bean.get().reset();
        return ToolOutput.DONE;
    }

    private static WeatherTools.Point readPoint(ArgumentReader arguments) {
        double latitude = 0;
        double longitude = 0;
        if (arguments.beginObject(POINT)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> latitude = arguments.readDouble();
                    case 1 -> longitude = arguments.readDouble();
                    default -> throw new IllegalStateException();
                }
            }
        }
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            return new WeatherTools.Point(latitude, longitude);
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        }
    }

    private static void writeForecast(ResultWriter writer, WeatherTools.Forecast value) {
        if (writer.beginObject(value)) {
            writer.name("\"place\":");
            writer.writeString(value.place());
            writer.name("\"text\":");
            writer.writeString(value.text());
            writer.endObject();
        }
    }
}
