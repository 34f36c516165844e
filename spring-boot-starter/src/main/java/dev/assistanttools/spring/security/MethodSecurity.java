package dev.assistanttools.spring.security;

import dev.assistanttools.registry.RegisteredTool;
import dev.assistanttools.spring.security.ToolGuard.Question;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aopalliance.intercept.MethodInterceptor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.Advisor;
import org.springframework.aop.MethodMatcher;
import org.springframework.aop.Pointcut;
import org.springframework.aop.PointcutAdvisor;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.aop.framework.autoproxy.AutoProxyUtils;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.security.authorization.method.AuthorizationAdvisor;
import org.springframework.security.authorization.method.AuthorizationManagerBeforeMethodInterceptor;
import org.springframework.security.core.annotation.AnnotationTemplateExpressionDefaults;
import org.springframework.util.ClassUtils;

/**
 * Finds what Spring Security has put before a tool: the advice of the authorization advisors among the beans that match its method, as
 * its proxy has them.
 */
final class MethodSecurity {

    private static final Logger logger = LoggerFactory.getLogger(PermittedTools.class);

    private static final Pointcut PRE_AUTHORIZE =
            AuthorizationManagerBeforeMethodInterceptor.preAuthorize().getPointcut();

    private final ConfigurableListableBeanFactory beanFactory;
    private final ObjectProvider<AnnotationTemplateExpressionDefaults> templates;

    MethodSecurity(
            ConfigurableListableBeanFactory beanFactory,
            ObjectProvider<AnnotationTemplateExpressionDefaults> templates) {
        this.beanFactory = beanFactory;
        this.templates = templates;
    }

    /** What guards a tool; empty if nothing does that could be asked before it is called. */
    Optional<ToolGuard> guardOf(RegisteredTool tool) {
        try {
            return ToolMethods.of(tool).flatMap(method -> guardOf(method, tool.declaringType()));
        } catch (IllegalStateException e) {
            // A signature of its class names a class that is not there, as in libraries with optional parts.
            logger.debug(
                    "The methods of {} can't be read; {} is judged when it is called.", tool.declaringType(), tool, e);
            return Optional.empty();
        }
    }

    private Optional<ToolGuard> guardOf(Method declared, Class<?> declaring) {
        Optional<String> bean = beanOf(declaring);
        Class<?> beanClass = bean.map(this::classOf).orElse(declaring);
        Method method = AopUtils.getMostSpecificMethod(declared, beanClass);
        List<Question> questions = new ArrayList<>();
        for (PointcutAdvisor advisor : advisorsOf(method, beanClass)) {
            questionTo(advisor, method, beanClass).ifPresent(questions::add);
        }
        return questions.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new ToolGuard(method, () -> bean.map(this::targetOf).orElse(null), questions));
    }

    /** Advisors are found as those who make proxies find them. */
    private List<PointcutAdvisor> advisorsOf(Method method, Class<?> beanClass) {
        List<PointcutAdvisor> matching = new ArrayList<>();
        for (Advisor advisor : BeanFactoryUtils.beansOfTypeIncludingAncestors(beanFactory, Advisor.class, true, false)
                .values()) {
            if (advisor instanceof PointcutAdvisor pointed
                    && pointed.getAdvice() instanceof AuthorizationAdvisor
                    && matches(pointed.getPointcut(), method, beanClass)) {
                matching.add(pointed);
            }
        }
        return matching;
    }

    /** A pointcut that wants to see the arguments matches none that are not there yet. */
    private static boolean matches(Pointcut pointcut, Method method, Class<?> beanClass) {
        MethodMatcher matcher = pointcut.getMethodMatcher();
        return pointcut.getClassFilter().matches(beanClass)
                && matcher.matches(method, beanClass)
                && !matcher.isRuntime();
    }

    /** An expression is given the arguments of the call, whether it uses them or not; all others have to ask for them. */
    private Optional<Question> questionTo(PointcutAdvisor advisor, Method method, Class<?> beanClass) {
        MethodInterceptor advice = (MethodInterceptor) advisor.getAdvice();
        if (!advisor.getPointcut().equals(PRE_AUTHORIZE)) {
            return Optional.of(new Question(advice, false));
        }
        return BeforehandExpressions.isOne(method, beanClass, templates.getIfAvailable())
                ? Optional.of(new Question(advice, true))
                : Optional.empty();
    }

    /** The one bean that the tool can be of; of several, nobody knows. */
    private Optional<String> beanOf(Class<?> declaring) {
        List<String> names = new ArrayList<>();
        for (String name : BeanFactoryUtils.beanNamesForTypeIncludingAncestors(beanFactory, declaring, true, false)) {
            if (!beanFactory.containsBeanDefinition(name)
                    || beanFactory.getMergedBeanDefinition(name).isAutowireCandidate()) {
                names.add(name);
            }
        }
        return names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
    }

    private @Nullable Class<?> classOf(String bean) {
        Class<?> exposed = beanFactory.containsLocalBean(bean)
                ? AutoProxyUtils.determineTargetClass(beanFactory, bean)
                : beanFactory.getType(bean, false);
        return exposed == null ? null : ClassUtils.getUserClass(exposed);
    }

    /** None is made to be asked about; Spring Security's own rules know the method by its class, and need none. */
    private @Nullable Object targetOf(String bean) {
        if (!beanFactory.containsSingleton(bean)) {
            return null;
        }
        Object instance = beanFactory.getBean(bean);
        return instance instanceof Advised ? AopProxyUtils.getSingletonTarget(instance) : instance;
    }
}
