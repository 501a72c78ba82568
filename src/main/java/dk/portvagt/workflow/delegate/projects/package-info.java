/** Steps of following strategic projects: mark, baseline, report, red light, change. */
package dk.portvagt.workflow.delegate.projects;
