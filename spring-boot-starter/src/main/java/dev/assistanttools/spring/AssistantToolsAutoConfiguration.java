package dev.assistanttools.spring;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/**
 * Auto-configuration that makes assistants of the beans with tools: those that the properties name, each with its name as
 * qualifier, or one that has all tools. Each bean backs off before one of the application's own.
 *
 * <p>Interceptors, listeners and context carriers that are beans take part in every call, in their order; a validator among the
 * beans holds arguments to their constraints. The asking thread's logging context, security context, observation and whatever else
 * is registered with Micrometer's context propagation reach the threads of tools; a bean named {@code mdcContextCarrier} or
 * {@code propagatedContextCarrier} takes the place of either carrier.
 *
 * <p>An {@link dev.assistanttools.conversation.Assistant} is made, and brought up to date on the server, while the application
 * starts if it has tools or something asks for it. All of them share one client, one dispatcher and one run driver. On the way down,
 * runs may end within the time of a shutdown phase; then what is left of them is cancelled, and connections close.
 */
@AutoConfiguration
@EnableConfigurationProperties(AssistantToolsProperties.class)
@Import({ToolDispatchConfiguration.class, RunDriverConfiguration.class, AssistantsConfiguration.class})
public final class AssistantToolsAutoConfiguration {}
