package dk.portvagt.landscape.steps;

import static dk.portvagt.landscape.steps.ClosureVariables.CLOSURE_READY;
import static dk.portvagt.landscape.steps.ClosureVariables.OPEN_ITEMS;
import static dk.portvagt.landscape.steps.OperationVariables.DATA_REMAINS;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.steps.CaseVariables;
import dk.portvagt.landscape.Closure;
import dk.portvagt.landscape.OpenItem;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Checks for open items of the solution before G5 decides on closing the case. */
@Component
class CheckClosureDelegate implements JavaDelegate {

    /**
     * A text variable holds 4000 characters. A longer list is cut at its end; later checks show the rest as items
     * close.
     */
    private static final int MAX_LENGTH = 4000;

    private final Closure closure;

    CheckClosureDelegate(Closure closure) {
        this.closure = closure;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseVariables.number(execution);
        List<OpenItem> open = "no".equals(DATA_REMAINS.from(execution).getOrNull())
                ? closure.openItemsWithoutData(number)
                : closure.openItems(number);
        String text = open.stream().map(OpenItem::text).collect(Collectors.joining("\n"));
        CLOSURE_READY.on(execution).set(open.isEmpty());
        OPEN_ITEMS.on(execution).set(text.substring(0, Math.min(text.length(), MAX_LENGTH)));
    }
}
