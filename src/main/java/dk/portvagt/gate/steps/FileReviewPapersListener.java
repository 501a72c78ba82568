package dk.portvagt.gate.steps;

import dk.portvagt.gate.Review;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * Files the papers of a review when its decision paper is written, with the purchases that belong together, so that
 * they are ready on every route to a decision. Purchases found to belong together may make the case too large for its
 * review: then there is nothing to file.
 */
@Component
class FileReviewPapersListener implements TaskListener {

    private final ReviewAtHand atHand;
    private final ReviewPapers reviewPapers;
    private final CasePapers papers;
    private final SamePurpose samePurpose;
    private final JointReview joint;

    FileReviewPapersListener(
            ReviewAtHand atHand,
            ReviewPapers reviewPapers,
            CasePapers papers,
            SamePurpose samePurpose,
            JointReview joint) {
        this.joint = joint;
        this.samePurpose = samePurpose;
        this.atHand = atHand;
        this.reviewPapers = reviewPapers;
        this.papers = papers;
    }

    @Override
    public void notify(DelegateTask task) {
        DelegateExecution execution = task.getExecution();
        samePurpose.confirm(task);
        if (joint.isOutgrown(execution)) {
            return;
        }
        Review review = atHand.review(execution);
        papers.file(review, reviewPapers.write(execution, review), execution);
    }
}
