package dk.portvagt.process;

import dk.portvagt.decision.Decision;
import dk.portvagt.decision.DecisionAuthority;
import dk.portvagt.decision.DecisionOutcome;
import dk.portvagt.decision.DecisionSubject;
import dk.portvagt.decision.NewDecision;
import dk.portvagt.meeting.steps.SteeringDecisionMessage;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import org.aopalliance.intercept.MethodInterceptor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Takes the domain away from behind the models: every bean that they name can be played from a recording.
 *
 * <p>While recording, the beans work and what they tell the process is written down: the variables that delegates set,
 * and the answers to expressions. While they are empty, a process is told the same in the same order and nothing else
 * happens. So both ways cost the engine the same, and the difference is the domain's share.
 */
public final class DomainSwitch implements BeanPostProcessor {

    /** What models ask in expressions, besides their delegates and listeners. */
    private static final Set<String> ASKED = Set.of("steeringAgenda", "caseConditions");

    enum Mode {
        WORKING,
        RECORDING,
        EMPTY
    }

    private final BeanFactory beans;
    private final StatementCount count;
    private final Map<String, List<Object>> recorded = new HashMap<>();
    private final Map<String, Queue<Object>> toPlay = new HashMap<>();
    private final Map<String, Long> statements = new TreeMap<>();
    private Mode mode = Mode.WORKING;
    private String recordedCase;
    private String playedCase;
    private boolean inDelegate;

    public DomainSwitch(BeanFactory beans, StatementCount count) {
        this.beans = beans;
        this.count = count;
    }

    public void works() {
        mode = Mode.WORKING;
    }

    public void records() {
        mode = Mode.RECORDING;
    }

    /** @param recordedCase the case whose life was recorded, which goes by the other number when it is played */
    public void isEmpty(String recordedCase, String playedCase) {
        mode = Mode.EMPTY;
        this.recordedCase = recordedCase;
        this.playedCase = playedCase;
        toPlay.clear();
        recorded.forEach((name, calls) -> toPlay.put(name, new ArrayDeque<>(calls)));
    }

    /** By delegate, the statements made inside the working ones since the beginning. */
    public Map<String, Long> statements() {
        return statements;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof JavaDelegate delegate) {
            return (JavaDelegate) execution -> execute(name, delegate, execution);
        }
        if (bean instanceof ExecutionListener listener) {
            return (ExecutionListener) execution -> {
                if (mode != Mode.EMPTY) {
                    listener.notify(execution);
                }
            };
        }
        return ASKED.contains(name) ? asked(name, bean) : bean;
    }

    private void execute(String name, JavaDelegate delegate, DelegateExecution execution) throws Exception {
        if (mode == Mode.EMPTY) {
            play(name, execution);
            return;
        }
        long before = count.total().statements();
        inDelegate = true;
        try {
            delegate.execute(mode == Mode.RECORDING ? recording(name, execution) : execution);
        } finally {
            inDelegate = false;
            if (mode == Mode.WORKING) {
                statements.merge(name, count.total().statements() - before, Long::sum);
            }
        }
    }

    /** One execution of a delegate: what it told the process. */
    private record Told(List<Setter> setters) {}

    private record Setter(java.lang.reflect.Method method, Object[] arguments) {}

    private DelegateExecution recording(String name, DelegateExecution execution) {
        List<Setter> setters = new ArrayList<>();
        record(name, new Told(setters));
        return (DelegateExecution) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DelegateExecution.class}, (proxy, method, arguments) -> {
                    if (method.getName().startsWith("set")) {
                        setters.add(new Setter(method, arguments));
                    }
                    try {
                        return method.invoke(execution, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private void play(String name, DelegateExecution execution) throws ReflectiveOperationException {
        for (Setter setter : ((Told) next(name)).setters()) {
            setter.method()
                    .invoke(
                            execution,
                            Arrays.stream(setter.arguments())
                                    .map(this::ofPlayedCase)
                                    .toArray());
        }
        if (name.equals("publishDecisionDelegate")) {
            long itemId = (Long) execution.getVariable("itemId");
            beans.getBean(SteeringDecisionMessage.class).send(itemId, approval());
        }
    }

    /** All that a decision has to be for the waiting process to go on. */
    private static Decision approval() {
        return new Decision(
                1,
                NewDecision.outsideMeeting(
                        null,
                        null,
                        DecisionSubject.G1,
                        DecisionOutcome.APPROVED,
                        DecisionAuthority.STEERING_GROUP,
                        LocalDate.EPOCH,
                        "steering-chair",
                        "Derfor"));
    }

    private Object ofPlayedCase(Object told) {
        if (told instanceof TypedValue typed && recordedCase.equals(typed.getValue())) {
            return Variables.stringValue(playedCase);
        }
        return recordedCase.equals(told) ? playedCase : told;
    }

    private Object asked(String name, Object bean) {
        ProxyFactory proxy = new ProxyFactory(bean);
        proxy.setProxyTargetClass(true);
        proxy.addAdvice((MethodInterceptor) call -> {
            String question = name + "." + call.getMethod().getName();
            if (mode == Mode.EMPTY) {
                return next(question);
            }
            Object answer = call.proceed();
            if (mode == Mode.RECORDING && !inDelegate) {
                record(question, answer);
            }
            return answer;
        });
        return proxy.getProxy();
    }

    private void record(String name, Object told) {
        recorded.computeIfAbsent(name, first -> new ArrayList<>()).add(told);
    }

    private Object next(String name) {
        Queue<Object> left = toPlay.get(name);
        if (left == null || left.isEmpty()) {
            throw new IllegalStateException("The recorded case did not ask " + name + " this often");
        }
        return left.remove();
    }
}
