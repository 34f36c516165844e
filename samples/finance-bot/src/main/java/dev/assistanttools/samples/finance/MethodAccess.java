package dev.assistanttools.samples.finance;

import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;

/** Lets the rules on methods hold, over HTTP or not. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class MethodAccess {}
