/** Cases that stand still: nobody works on them, and their deadlines wait. */
package dk.portvagt.workflow.pause;
