package dk.portvagt.modelguard.code;

import dk.portvagt.budget.CentralPool;
import dk.portvagt.budget.invoice.InvoiceCorrections;
import dk.portvagt.budget.invoice.Invoices;
import dk.portvagt.decision.DecisionRegister;
import dk.portvagt.decision.EndOrders;
import dk.portvagt.decision.steps.DecisionTaker;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.ReflectionUtils;

/** Names the methods by which a step books money or records a decision, as {@link JavaCode#calls} takes them. */
public final class WeightyCalls {

    public static final Set<String> BOOKINGS = Stream.concat(
                    methods(
                            CentralPool.class,
                            "appropriate",
                            "transfer",
                            "reserve",
                            "commitReserved",
                            "commitFromPool",
                            "spend",
                            "releaseReserved",
                            "releaseAll",
                            "carryOver",
                            "giveBack",
                            "correct",
                            "takeBack"),
                    Stream.concat(methods(Invoices.class, "book"), methods(InvoiceCorrections.class, "decide")))
            .collect(Collectors.toUnmodifiableSet());

    /** Includes the orders to end a case: the decision of the order rests on them. */
    public static final Set<String> DECISIONS = Stream.of(
                    methods(DecisionRegister.class, "record"),
                    methods(DecisionTaker.class, "of"),
                    methods(EndOrders.class, "give", "carryOut"))
            .flatMap(it -> it)
            .collect(Collectors.toUnmodifiableSet());

    private WeightyCalls() {}

    /** Names methods as compiled code does. An unknown name must fail instead of going unnoticed. */
    private static Stream<String> methods(Class<?> type, String... names) {
        return Arrays.stream(names).map(name -> {
            if (ReflectionUtils.findMethod(type, name, (Class<?>[]) null) == null) {
                throw new IllegalStateException(type.getName() + " has no method " + name);
            }
            return type.getName() + "#" + name;
        });
    }
}
