/** Whether a browser is WeChat's own. WeCom calls itself that too, but signs nobody in to a service account. */
export const isInWechat = (agent: string | undefined): boolean =>
  agent !== undefined && /MicroMessenger/i.test(agent) && !/wxwork/i.test(agent);
