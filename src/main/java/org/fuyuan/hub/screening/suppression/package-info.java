/** False matches the court has set aside, each for one entry and one person, and entries objected to: in memory on every node. */
package org.fuyuan.hub.screening.suppression;
