package dev.assistanttools.spring;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.generate.GeneratedMethod;
import org.springframework.aot.generate.GenerationContext;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotContribution;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotProcessor;
import org.springframework.beans.factory.aot.BeanFactoryInitializationCode;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.javapoet.CodeBlock;

/**
 * Finds the beans with tools ahead of time, so that a start from what was processed, on the JVM or as a native image, need not
 * search. Spring itself tells native images of the beans' classes and interfaces, the annotation processor of toolsets.
 */
final class ToolBeansAotProcessor implements BeanFactoryInitializationAotProcessor {

    @Override
    public @Nullable BeanFactoryInitializationAotContribution processAheadOfTime(
            ConfigurableListableBeanFactory beanFactory) {
        boolean isAsked = BeanFactoryUtils.beanNamesForTypeIncludingAncestors(
                                beanFactory, ToolRegistryAssembler.class, false, false)
                        .length
                > 0;
        return isAsked ? new Contribution(new ToolBeans(beanFactory).find()) : null;
    }

    private record Contribution(List<ToolBean> beans) implements BeanFactoryInitializationAotContribution {

        @Override
        public void applyTo(GenerationContext context, BeanFactoryInitializationCode code) {
            GeneratedMethod method = context.getGeneratedClasses()
                    .addForFeatureComponent(
                            "ToolBeans",
                            ToolRegistryAssembler.class,
                            type -> type.addModifiers(Modifier.PUBLIC).addJavadoc("The beans with tools."))
                    .getMethods()
                    .add(
                            "register",
                            register -> register.addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                                    .addJavadoc("Keeps the beans with tools for the start.")
                                    .addParameter(ConfigurableListableBeanFactory.class, "beanFactory")
                                    .addStatement("$T.register(beanFactory$L)", ProcessedToolBeans.class, arguments()));
            code.addInitializer(method.toMethodReference());
        }

        private CodeBlock arguments() {
            return beans.stream()
                    .flatMap(bean -> Stream.of(bean.name(), bean.type().getName()))
                    .map(text -> CodeBlock.of(", $S", text))
                    .collect(Collectors.collectingAndThen(Collectors.toList(), parts -> CodeBlock.join(parts, "")));
        }
    }
}
