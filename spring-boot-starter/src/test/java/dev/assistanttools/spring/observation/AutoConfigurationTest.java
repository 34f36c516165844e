package dev.assistanttools.spring.observation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.dispatch.ToolCallListener;
import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.run.RunListenerFactory;
import dev.assistanttools.spring.AssistantToolsAutoConfiguration;
import dev.assistanttools.spring.EmbeddedAssistantsServerAutoConfiguration;
import dev.assistanttools.tool.ToolCall;
import io.micrometer.common.KeyValues;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistryAssert;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.Ordered;

/** When there are observations and meters, and when not. */
class AutoConfigurationTest {

    private final TestObservationRegistry observations = TestObservationRegistry.create();
    private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    AssistantToolsAutoConfiguration.class,
                    EmbeddedAssistantsServerAutoConfiguration.class,
                    AssistantToolsObservationAutoConfiguration.class,
                    AssistantToolsMetricsAutoConfiguration.class));

    @Test
    void nothingIsObservedOrMeasuredWithoutRegistries() {
        contextRunner.run(context -> assertThat(context)
                .hasNotFailed()
                .doesNotHaveBean(RunListenerFactory.class)
                .doesNotHaveBean(CallObserver.class)
                .doesNotHaveBean(CallMeters.class));
    }

    @Test
    void anApplicationWithoutMicrometerStarts() {
        contextRunner
                .withClassLoader(new FilteredClassLoader("io.micrometer.observation", "io.micrometer.core"))
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(ToolDispatcher.class));
    }

    @Test
    void aRegistryOfObservationsIsTold() {
        observed()
                .run(context -> assertThat(context)
                        .hasSingleBean(ObservedRuns.class)
                        .hasSingleBean(CallObserver.class)
                        .doesNotHaveBean(CallMeters.class));
    }

    @Test
    void aRegistryOfMetersIsTold() {
        measured()
                .run(context -> assertThat(context)
                        .hasSingleBean(CallMeters.class)
                        .hasSingleBean(RunMeters.class)
                        .hasSingleBean(AssistantToolsGauges.class)
                        .doesNotHaveBean(CallObserver.class));
    }

    @Test
    void eitherIsSwitchedOffByItsProperty() {
        observed()
                .withPropertyValues("assistant-tools.observation.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(CallObserver.class));
        measured()
                .withPropertyValues("assistant-tools.metrics.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(CallMeters.class));
    }

    @Test
    void anApplicationsConventionTakesThePlaceOfTheDefaultOne() {
        observed().withBean(Shouting.class).withBean(MarketTools.class).run(context -> {
            context.getBean(ToolDispatcher.class).dispatch(new ToolCall("call_1", "repeat", "{\"word\":\"a\"}"));
            TestObservationRegistryAssert.assertThat(observations)
                    .hasObservationWithNameEqualTo("assistant.tools.call")
                    .that()
                    .hasContextualNameEqualTo("REPEAT")
                    .hasLowCardinalityKeyValue("gen_ai.tool.name", "repeat");
        });
    }

    @Test
    void ofSeveralConventionsTheFirstIsTaken() {
        observed()
                .withBean("second", CallObservationConvention.class, DefaultCallObservationConvention::new)
                .withBean("first", Shouting.class, Shouting::new)
                .withBean(MarketTools.class)
                .run(context -> {
                    context.getBean(ToolDispatcher.class)
                            .dispatch(new ToolCall("call_1", "repeat", "{\"word\":\"a\"}"));
                    TestObservationRegistryAssert.assertThat(observations)
                            .hasObservationWithNameEqualTo("assistant.tools.call")
                            .that()
                            .hasContextualNameEqualTo("REPEAT");
                });
    }

    /** It would stop the start of an application that has a bean of that name. */
    @Test
    void noBeanHasANameThatAnApplicationMayGive() {
        observed().withBean(MeterRegistry.class, SimpleMeterRegistry::new).run(context -> {
            List<String> ours = Stream.of(RunListenerFactory.class, ToolCallListener.class, MeterBinder.class)
                    .flatMap(type -> Stream.of(context.getBeanNamesForType(type)))
                    .toList();
            assertThat(ours).hasSize(5).allMatch(name -> name.startsWith("assistantTools"));
        });
    }

    /** Names spans otherwise, and leaves the rest as it is. */
    static final class Shouting implements CallObservationConvention, Ordered {

        private final CallObservationConvention standard = new DefaultCallObservationConvention();

        @Override
        public int getOrder() {
            return 1;
        }

        @Override
        public String getName() {
            return "assistant.tools.call";
        }

        @Override
        public String getContextualName(CallObservationContext context) {
            return context.call().name().toUpperCase(Locale.ROOT);
        }

        @Override
        public KeyValues getLowCardinalityKeyValues(CallObservationContext context) {
            return standard.getLowCardinalityKeyValues(context);
        }
    }

    private ApplicationContextRunner observed() {
        return contextRunner.withBean(ObservationRegistry.class, () -> observations);
    }

    private ApplicationContextRunner measured() {
        return contextRunner.withBean(MeterRegistry.class, SimpleMeterRegistry::new);
    }
}
