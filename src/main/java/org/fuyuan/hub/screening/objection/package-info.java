/** What becomes of a decision: the department's report of what it did, the citizen's objection, and the court's answer to it. */
package org.fuyuan.hub.screening.objection;
