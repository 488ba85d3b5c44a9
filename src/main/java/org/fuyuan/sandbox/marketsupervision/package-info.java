/** The simulated market supervision administration 市场监督管理局: JMS and XML. */
package org.fuyuan.sandbox.marketsupervision;
