/** The simulated court 温县人民法院: its case system's table, its file server and the clerk who keeps both alive. */
package org.fuyuan.sandbox.court;
