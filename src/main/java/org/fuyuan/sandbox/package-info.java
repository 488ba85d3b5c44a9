/** The simulated county: a court, six departments with their own real servers and data, and the launcher of the demonstration. */
package org.fuyuan.sandbox;
