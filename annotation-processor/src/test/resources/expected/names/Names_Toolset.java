// Generated from names.Names; changes are lost.
package names;

import dev.assistanttools.spi.ArgumentChecks;
import dev.assistanttools.spi.ArgumentReader;
import dev.assistanttools.spi.EnumShape;
import dev.assistanttools.spi.GeneratedToolset;
import dev.assistanttools.spi.ObjectShape;
import dev.assistanttools.spi.ToolBinding;
import dev.assistanttools.tool.ToolContext;
import dev.assistanttools.tool.ToolDefinition;
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
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/**
 * The tools of {@link Names}.
 */
@Generated("dev.assistanttools.processor.AssistantToolProcessor")
@SuppressWarnings({"NullAway", "deprecation", "exports", "rawtypes", "removal", "unchecked"})
public final class Names_Toolset implements GeneratedToolset<Names> {
    private static final ToolDefinition BINDINGS = new ToolDefinition(
            "bindings",
            "The same as a method of every toolset.",
            new ToolSchema("""
            {"type":"object","properties":{"text":{"type":"object","description":"Hides the one that everybody knows.",\
            "properties":{"length":{"type":"integer"}},"required":["length"],"additionalProperties":false}},\
            "required":["text"],"additionalProperties":false}"""),
            true);

    private static final ToolDefinition CLASH = new ToolDefinition(
            "clash",
            "All names that generated code uses itself.",
            new ToolSchema("""
            {"type":"object","properties":{"bean":{"type":"integer"},"arguments":{"type":"integer"},\
            "property":{"type":"integer"},"inner":{"type":"integer"},"Names":{"type":"integer"},\
            "Optional":{"type":"integer"},"CLASH_ARGUMENTS":{"type":"integer"},"refusal":{"type":"integer"}},\
            "required":["bean","arguments","property","inner","Names","Optional","CLASH_ARGUMENTS","refusal"],\
            "additionalProperties":false}"""),
            true);

    private static final ToolDefinition FIND = new ToolDefinition(
            "find",
            "Overloaded.",
            new ToolSchema("""
            {"type":"object","properties":{"\u540d\u524d":{"type":"string"}},"required":["\u540d\u524d"],\
            "additionalProperties":false}"""),
            true);

    private static final ToolDefinition FIND_ = new ToolDefinition(
            "find-2",
            "Overloaded.",
            new ToolSchema("""
            {"type":"object","properties":{"gr\u00f6\u00dfe in \u00b0C \\"quoted\\\"":{"type":"integer"}},\
            "required":["gr\u00f6\u00dfe in \u00b0C \\"quoted\\\""],"additionalProperties":false}"""),
            true);

    private static final ToolDefinition FIND_URL_BY_ID = new ToolDefinition(
            "find_url_by_id",
            """
            Snow is \u2603, a quote is ", three are \"\"", a backslash is \\\\, an emoji is \ud83c\udf28, and this \
            sentence is longer than a line.""",
            new ToolSchema("{\"type\":\"object\",\"properties\":{},\"required\":[],\"additionalProperties\":false}"),
            true);

    private static final ToolDefinition GET_HTTP2_SERVER = new ToolDefinition(
            "get_http2_server",
            """
            Half a character: \ud83c, a tab\tand a bell\007, and again more than one hundred and ten characters.""",
            new ToolSchema("{\"type\":\"object\",\"properties\":{},\"required\":[],\"additionalProperties\":false}"),
            true);

    private static final ToolDefinition HASH_CODE = new ToolDefinition(
            "hash_code",
            "The same name as a method of every object.",
            new ToolSchema("""
            {"type":"object","properties":{"clash":{"type":"object","description":"A record's components may be called so,\
            \stoo.","properties":{"Optional":{"type":["string","null"]},"arguments":{"type":"integer"},\
            "e":{"type":"integer"},"refusal":{"type":"integer"},"Names_Toolset":{"type":"integer"},\
            "property":{"type":"integer"}},"required":["Optional","arguments","e","refusal","Names_Toolset","property"],\
            "additionalProperties":false}},"required":["clash"],"additionalProperties":false}"""),
            true);

    private static final ToolDefinition TLS_ = new ToolDefinition(
            "tls",
            "The tool, its parameter and the type have the same name but for the case.",
            new ToolSchema("""
            {"type":"object","properties":{"tls":{"type":"string","description":"An enum that is called like a constant.",\
            "enum":["V1","V2"]},"TLS":{"type":"object","description":"A record within.",\
            "properties":{"TLS":{"type":"string","description":"An enum that is called like a constant.","enum":["V1",\
            "V2"]}},"required":["TLS"],"additionalProperties":false}},"required":["tls","TLS"],\
            "additionalProperties":false}"""),
            true);

    private static final ObjectShape BINDINGS_ARGUMENTS = ObjectShape.empty()
            .required("text");

    private static final ObjectShape STRING = ObjectShape.empty()
            .required("length");

    private static final ObjectShape CLASH_ARGUMENTS = ObjectShape.empty()
            .required("bean")
            .required("arguments")
            .required("property")
            .required("inner")
            .required("Names")
            .required("Optional")
            .required("CLASH_ARGUMENTS")
            .required("refusal");

    private static final ObjectShape FIND_ARGUMENTS = ObjectShape.empty()
            .required("\u540d\u524d");

    private static final ObjectShape FIND_ARGUMENTS_ = ObjectShape.empty()
            .required("gr\u00f6\u00dfe in \u00b0C \"quoted\"");

    private static final ObjectShape FIND_URL_BY_ID_ARGUMENTS = ObjectShape.empty();

    private static final ObjectShape GET_HTTP2_SERVER_ARGUMENTS = ObjectShape.empty();

    private static final ObjectShape HASH_CODE_ARGUMENTS = ObjectShape.empty()
            .required("clash");

    private static final ObjectShape CLASH_ = ObjectShape.empty()
            .optional("Optional")
            .required("arguments")
            .required("e")
            .required("refusal")
            .required("Names_Toolset")
            .required("property");

    private static final ObjectShape TLS_ARGUMENTS = ObjectShape.empty()
            .required("tls")
            .required("TLS");

    private static final EnumShape<TLS> TLS__ = EnumShape.<TLS>empty()
            .with("V1", TLS.V1)
            .with("V2", TLS.V2);

    private static final ObjectShape OPTIONS = ObjectShape.empty()
            .required("TLS");

    /**
     * Made once, when the tools are registered.
     */
    public Names_Toolset() {
    }

    @Override
    public Class<Names> beanType() {
        return Names.class;
    }

    @Override
    public List<ToolBinding<Names>> bindings() {
        return List.of(
                ToolBinding.of(BINDINGS, "bindings(names.Names$String)", this, 0),
                ToolBinding.of(CLASH, "clash(int,int,int,int,int,int,int,int)", this, 1),
                ToolBinding.of(FIND, "find(java.lang.String)", this, 2),
                ToolBinding.of(FIND_, "find(int)", this, 3),
                ToolBinding.of(FIND_URL_BY_ID, "findURLById()", this, 4),
                ToolBinding.of(GET_HTTP2_SERVER, "getHTTP2Server()", this, 5),
                ToolBinding.of(HASH_CODE, "hashCode(names.Names$Clash)", this, 6),
                ToolBinding.of(TLS_, "tls(names.TLS,names.TLS$Options)", this, 7));
    }

    @Override
    public Object call(int tool, Supplier<Names> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        return switch (tool) {
            case 0 -> bindings_(bean, arguments, context);
            case 1 -> clash(bean, arguments, context);
            case 2 -> find(bean, arguments, context);
            case 3 -> find_(bean, arguments, context);
            case 4 -> findURLById(bean, arguments, context);
            case 5 -> getHTTP2Server(bean, arguments, context);
            case 6 -> hashCode_(bean, arguments, context);
            case 7 -> tls(bean, arguments, context);
            default -> throw new IllegalArgumentException();
        };
    }

    private static Object bindings_(
            Supplier<Names> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        Names.String text = null;
        if (arguments.beginObject(BINDINGS_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> text = readString(arguments);
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {text});
        }
        return bean.get().bindings(text);
    }

    private static Object clash(
            Supplier<Names> bean_, ArgumentReader arguments_, ToolContext context) throws Exception {
        int bean = 0;
        int arguments = 0;
        int property = 0;
        int inner = 0;
        int Names_ = 0;
        int Optional_ = 0;
        int valueCLASH_ARGUMENTS = 0;
        int refusal = 0;
        if (arguments_.beginObject(CLASH_ARGUMENTS)) {
            for (int property_ = arguments_.nextProperty(); property_ >= 0; property_ = arguments_.nextProperty()) {
                switch (property_) {
                    case 0 -> bean = arguments_.readInt();
                    case 1 -> arguments = arguments_.readInt();
                    case 2 -> property = arguments_.readInt();
                    case 3 -> inner = arguments_.readInt();
                    case 4 -> Names_ = arguments_.readInt();
                    case 5 -> Optional_ = arguments_.readInt();
                    case 6 -> valueCLASH_ARGUMENTS = arguments_.readInt();
                    case 7 -> refusal = arguments_.readInt();
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments_.finish();
        if (arguments_.isToBeChecked()) {
            bean_ = ArgumentChecks.check(arguments_, bean_, new Object[] {bean, arguments, property, inner, Names_, Optional_, valueCLASH_ARGUMENTS, refusal});
        }
        return bean_.get().clash(bean, arguments, property, inner, Names_, Optional_, valueCLASH_ARGUMENTS, refusal);
    }

    private static Object find(Supplier<Names> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        String value名前 = null;
        if (arguments.beginObject(FIND_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> value名前 = arguments.readString();
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            ArgumentChecks.check(arguments, bean, new Object[] {value名前});
        }
        return Names.find(value名前);
    }

    private static Object find_(Supplier<Names> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        int größe = 0;
        if (arguments.beginObject(FIND_ARGUMENTS_)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> größe = arguments.readInt();
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            ArgumentChecks.check(arguments, bean, new Object[] {größe});
        }
        return Names.find(größe);
    }

    private static Object findURLById(
            Supplier<Names> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        if (arguments.beginObject(FIND_URL_BY_ID_ARGUMENTS)) {
            arguments.nextProperty();
        }
        arguments.finish();
        return bean.get().findURLById();
    }

    private static Object getHTTP2Server(
            Supplier<Names> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        if (arguments.beginObject(GET_HTTP2_SERVER_ARGUMENTS)) {
            arguments.nextProperty();
        }
        arguments.finish();
        return bean.get().getHTTP2Server();
    }

    private static Object hashCode_(
            Supplier<Names> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        Names.Clash clash = null;
        if (arguments.beginObject(HASH_CODE_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> clash = readClash(arguments);
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {clash});
        }
        return bean.get().hashCode(clash);
    }

    private static Object tls(Supplier<Names> bean, ArgumentReader arguments, ToolContext context) throws Exception {
        TLS tls = null;
        TLS.Options valueTLS = null;
        if (arguments.beginObject(TLS_ARGUMENTS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> tls = arguments.readEnum(TLS__);
                    case 1 -> valueTLS = readOptions(arguments);
                    default -> throw new IllegalStateException();
                }
            }
        }
        arguments.finish();
        if (arguments.isToBeChecked()) {
            bean = ArgumentChecks.check(arguments, bean, new Object[] {tls, valueTLS});
        }
        return bean.get().tls(tls, valueTLS);
    }

    private static Names.String readString(ArgumentReader arguments) {
        int length = 0;
        if (arguments.beginObject(STRING)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> length = arguments.readInt();
                    default -> throw new IllegalStateException();
                }
            }
        }
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            return new Names.String(length);
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        }
    }

    private static Names.Clash readClash(ArgumentReader arguments_) {
        Optional<String> Optional_ = Optional.empty();
        int arguments = 0;
        int e = 0;
        int refusal = 0;
        int Names_Toolset_ = 0;
        int property = 0;
        if (arguments_.beginObject(CLASH_)) {
            for (int property_ = arguments_.nextProperty(); property_ >= 0; property_ = arguments_.nextProperty()) {
                switch (property_) {
                    case 0 -> Optional_ = Optional.ofNullable(arguments_.readString());
                    case 1 -> arguments = arguments_.readInt();
                    case 2 -> e = arguments_.readInt();
                    case 3 -> refusal = arguments_.readInt();
                    case 4 -> Names_Toolset_ = arguments_.readInt();
                    case 5 -> property = arguments_.readInt();
                    default -> throw new IllegalStateException();
                }
            }
        }
        if (arguments_.hasProblems()) {
            return null;
        }
        try {
            return new Names.Clash(Optional_, arguments, e, refusal, Names_Toolset_, property);
        } catch (RuntimeException refusal_) {
            arguments_.refuse(refusal_);
            return null;
        }
    }

    private static TLS.Options readOptions(ArgumentReader arguments) {
        TLS valueTLS = null;
        if (arguments.beginObject(OPTIONS)) {
            for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                switch (property) {
                    case 0 -> valueTLS = arguments.readEnum(TLS__);
                    default -> throw new IllegalStateException();
                }
            }
        }
        if (arguments.hasProblems()) {
            return null;
        }
        try {
            return new TLS.Options(valueTLS);
        } catch (RuntimeException refusal) {
            arguments.refuse(refusal);
            return null;
        }
    }
}
