package dev.assistanttools.spring.security;

import java.lang.reflect.Method;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotationConfigurationException;
import org.springframework.expression.ParseException;
import org.springframework.expression.spel.SpelNode;
import org.springframework.expression.spel.ast.PropertyOrFieldReference;
import org.springframework.expression.spel.ast.VariableReference;
import org.springframework.expression.spel.standard.SpelExpression;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AnnotationTemplateExpressionDefaults;
import org.springframework.security.core.annotation.SecurityAnnotationScanner;
import org.springframework.security.core.annotation.SecurityAnnotationScanners;

/**
 * Tells the expressions that have a value before a method is called from those that need its arguments, or the bean itself. Without
 * arguments the latter would have a value too, which may be a denial, and mean nothing.
 */
final class BeforehandExpressions {

    private static final SpelExpressionParser PARSER = new SpelExpressionParser();

    /** What an expression sees of a call beside its arguments, which are variables. */
    private static final Set<String> OF_A_CALL = Set.of("this", "filterObject", "returnObject");

    private BeforehandExpressions() {}

    /** Whether what {@link PreAuthorize} says of a method, or its class, has a value before it is called. */
    static boolean isOne(Method method, Class<?> beanClass, @Nullable AnnotationTemplateExpressionDefaults templates) {
        try {
            SecurityAnnotationScanner<PreAuthorize> scanner = templates == null
                    ? SecurityAnnotationScanners.requireUnique(PreAuthorize.class)
                    : SecurityAnnotationScanners.requireUnique(PreAuthorize.class, templates);
            PreAuthorize rule = scanner.scan(method, beanClass);
            return rule != null && isOne(rule.value());
        } catch (AnnotationConfigurationException e) {
            return false; // which the call will say
        }
    }

    /** Whether an expression has a value before a call. */
    static boolean isOne(String expression) {
        try {
            return PARSER.parseExpression(expression) instanceof SpelExpression parsed && !needsCall(parsed.getAST());
        } catch (ParseException e) {
            return false; // which the call will say
        }
    }

    private static boolean needsCall(SpelNode node) {
        if (node instanceof VariableReference
                || (node instanceof PropertyOrFieldReference property && OF_A_CALL.contains(property.getName()))) {
            return true;
        }
        for (int child = 0; child < node.getChildCount(); child++) {
            if (needsCall(node.getChild(child))) {
                return true;
            }
        }
        return false;
    }
}
